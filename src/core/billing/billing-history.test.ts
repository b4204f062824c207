import { expect, test } from 'vitest';
import { balanceToFinish } from './balance-to-finish.ts';
import { totalBills } from './total-bills.ts';

test('bills add up figure by figure', () => {
  const kickoff = {
    grossMinor: 1_250_000n,
    withheldMinor: 125_000n,
    releasedMinor: 0n,
    taxMinor: 36_250n,
    dueMinor: 1_161_250n,
    paidMinor: 1_161_250n,
  };
  const final = {
    grossMinor: 3_750_000n,
    withheldMinor: 0n,
    releasedMinor: 125_000n,
    taxMinor: 108_750n,
    dueMinor: 3_983_750n,
    paidMinor: 0n,
  };
  expect(totalBills([kickoff, final])).toEqual({
    grossMinor: 5_000_000n,
    withheldMinor: 125_000n,
    releasedMinor: 125_000n,
    taxMinor: 145_000n,
    dueMinor: 5_145_000n,
    paidMinor: 1_161_250n,
  });
});

test.each([
  { case: 'half billed, 10% held', billed: 2_500_000n, withheld: 250_000n, released: 0n, left: 2_750_000n },
  {
    case: 'all billed, half released',
    billed: 5_000_000n,
    withheld: 500_000n,
    released: 250_000n,
    left: 250_000n,
  },
  { case: 'billed past the contract', billed: 5_500_000n, withheld: 0n, released: 0n, left: -500_000n },
])('balance to finish of 50,000.00, $case', ({ billed, withheld, released, left }) => {
  const contract = {
    contractSumMinor: 5_000_000n,
    billedMinor: billed,
    withheldMinor: withheld,
    releasedMinor: released,
  };
  expect(balanceToFinish(contract)).toBe(left);
});
