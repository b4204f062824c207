import type { BillBasis } from '#core/billing/bill-request.ts';
import type { CreditPlan } from '#core/credits/credit-plan.ts';
import type { CreditBasis } from '#core/credits/credit-request.ts';
import { type Chain, tryChainBill, tryCredit } from './chain.ts';
import { type Extras, minor, moneys, percent, request, value } from './job.ts';

/** Bills, or fails the test. */
export const billChain = (chain: Chain, basis: BillBasis, extras: Extras = {}) =>
  value(tryChainBill(chain, request(basis, extras)));
/** Credits a bill, or fails the test. */
export const creditBill = (chain: Chain, basis: CreditBasis, invoiceId = 'bill-1') =>
  value(tryCredit(chain, invoiceId, basis));
/** What was decided about the credit note that is the last document. */
export const creditPlan = (chain: Chain): CreditPlan => {
  const last = chain.job.bills.at(-1);
  const found = chain.credits.get(last?.invoiceId ?? '');
  if (found === undefined) throw new Error('The last document is no credit.');
  return found.plan;
};
/** Gross, tax, retainage, due; and what goes against the invoice and to the customer. */
export const creditFigures = (chain: Chain) => {
  const { bill: document, againstOpenMinor, customerCreditMinor } = creditPlan(chain);
  const { grossMinor, taxMinor, withheldMinor, dueMinor } = document;
  return `${moneys([grossMinor, taxMinor, withheldMinor, dueMinor])} | ${moneys([againstOpenMinor, customerCreditMinor])}`;
};
/** The same chain with money received on a bill. */
export const paid = (chain: Chain, amount: string, invoiceId = 'bill-1'): Chain => ({
  ...chain,
  paid: new Map([...chain.paid, [invoiceId, minor(amount)]]),
});

// The ways to enter a credit, as short as the tables of the tests need them.
export const whole: CreditBasis = { kind: 'whole' };
export const amount = (text: string): CreditBasis => ({ kind: 'amount', amountMinor: minor(text) });
export const share = (text: string): CreditBasis => ({ kind: 'percent', percent: percent(text) });
/** `{ A: '50%' }` goes back to 50% complete, `{ A: '10.00' }` takes 10.00 off. */
export const backTo = (typed: Readonly<Record<string, string>>): CreditBasis => ({
  kind: 'lines',
  lines: Object.entries(typed).map(([lineId, text]) => ({
    lineId,
    entry: text.endsWith('%')
      ? { kind: 'back_to_percent', percent: percent(text.slice(0, -1)) }
      : { kind: 'amount', amountMinor: minor(text) },
  })),
});
