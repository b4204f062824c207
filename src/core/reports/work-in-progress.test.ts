import { expect, test } from 'vitest';
import { minor, money } from '#tests/support/job.ts';
import { layReport } from './lay-report.ts';
import { workInProgress } from './work-in-progress.ts';

const standing = (estimateId: string, sum: string, billed: string) => ({
  ...{ estimateId, contract: estimateId, customerId: 'c', customerName: 'Alder House' },
  ...{ contractSumMinor: minor(sum), billedMinor: minor(billed), withheldMinor: 0n, releasedMinor: 0n },
  ...{ taxMinor: 0n, dueMinor: 0n, collectedMinor: 0n, unbilledDrawsMinor: 0n, nextDrawOn: null },
});
const cost = (estimateId: string, costs: string, estimated: string) => ({
  ...{ estimateId, asOf: '2026-03-31', costMinor: minor(costs), estimatedMinor: minor(estimated) },
});

// Reckoned by hand: cost ÷ estimated cost × contract sum; billed beyond it is over, short of it under.
test.each([
  ['a quarter is done, more is billed', '1000000', '300000', '200000', '800000', '250000 0 50000'],
  ['a quarter is done, less is billed', '1000000', '200000', '200000', '800000', '250000 50000 0'],
  ['the cost estimate was raised to a million', '1000000', '300000', '200000', '1000000', '200000 0 100000'],
  ['a change order raised the sum by a tenth', '1100000', '300000', '200000', '800000', '275000 0 25000'],
  ['a loss: it will cost more than it brings', '1000000', '500000', '500000', '1250000', '400000 0 100000'],
  ['it cost more than was estimated', '1000000', '900000', '900000', '800000', '1000000 100000 0'],
  ['done and billed', '1000000', '1000000', '800000', '800000', '1000000 0 0'],
  ['nothing was done yet, a deposit is billed', '1000000', '100000', '0', '800000', '0 0 100000'],
  ['nothing is estimated', '1000000', '100000', '0', '0', '0 0 100000'],
  ['thirds are rounded once', '1000', '0', '1', '3', '333.33 333.33 0'],
])('%s', (_, sum, billed, costs, estimated, expected) => {
  const report = workInProgress([standing('e', sum, billed)], [cost('e', costs, estimated)], '2026-03-31');
  const [row] = layReport(report);
  const figures = ['earned', 'under', 'over'].map((id) => {
    const cell = row?.cells[report.columns.findIndex((column) => column.id === id)];
    return money(BigInt(cell ?? 0)).replace(/\.00$/, '');
  });
  expect(figures.join(' ')).toBe(expected);
});

test('what has no costs, and what will lose money, is said', () => {
  const contracts = [standing('e1', '1000', '0'), standing('e2', '1000', '0'), standing('e3', '1000', '0')];
  const costs = [cost('e1', '100', '1200'), cost('e2', '100', '900')];
  expect(workInProgress(contracts, costs, '2026-03-31').note).toBe(
    'Earned is the contract sum times cost to date over estimated cost, and all of it past the estimated cost. ' +
      'One contract is estimated to cost more than the contract sum: the loss still to come is not in these figures. ' +
      'One contract has no costs yet and is left out.',
  );
});
