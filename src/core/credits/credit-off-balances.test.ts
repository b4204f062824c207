import { expect, it } from 'vitest';
import { creditOffBalances } from './credit-off-balances.ts';

const open = (...minors: readonly bigint[]) =>
  minors.map((openMinor, index) => ({ invoiceId: `i${index + 1}`, openMinor }));
const said = ({ allocations, customerCreditMinor }: ReturnType<typeof creditOffBalances>) =>
  `${allocations.map((one) => `${one.invoiceId} ${one.amountMinor}`).join(', ')} | ${customerCreditMinor}`;

it.each([
  ['less than the oldest has open', 300n, open(500n, 500n), 'i1 300 | 0'],
  ['the oldest first, then the next', 700n, open(500n, 500n), 'i1 500, i2 200 | 0'],
  ['what is left is for the customer', 1_200n, open(500n, 500n), 'i1 500, i2 500 | 200'],
  ['nothing open: all of it', 700n, [], ' | 700'],
  ['nothing to give', 0n, open(500n), ' | 0'],
])('%s', (_, creditMinor, balances, expected) => {
  expect(said(creditOffBalances(creditMinor, balances))).toBe(expected);
});
