import { balancedPosting } from './balanced-posting.ts';
import type { Posting } from './posting.ts';

/**
 * What a payment is applied to (minor units, above 0).
 * @example { invoiceId: 'i1', estimateId: 'e1', amountMinor: 1_350_000n }
 */
export interface AppliedAmount {
  readonly invoiceId: string;
  readonly estimateId: string;
  readonly amountMinor: bigint;
}

const appliedTo = (customerId: string, { invoiceId, estimateId, amountMinor }: AppliedAmount) =>
  ({ account: 'accounts_receivable', amountMinor: -amountMinor, customerId, estimateId, invoiceId }) as const;

/**
 * The entry of a payment: the invoices it is applied to are paid, the surplus becomes the customer's credit.
 * @example postPayment('c1', 1_360_000n, [{ invoiceId: 'i1', estimateId: 'e1', amountMinor: 1_350_000n }])
 */
export function postPayment(
  customerId: string,
  amountMinor: bigint,
  applied: readonly AppliedAmount[],
): Posting {
  const surplusMinor = applied.reduce((left, one) => left - one.amountMinor, amountMinor);
  const none = { customerId, estimateId: null, invoiceId: null };
  return balancedPosting([
    { account: 'bank', amountMinor, ...none },
    ...applied.map((one) => appliedTo(customerId, one)),
    { account: 'customer_credits', amountMinor: -surplusMinor, ...none },
  ]);
}

/**
 * The entry of a credit that is applied to invoices later.
 * @example postCreditApplied('c1', [{ invoiceId: 'i2', estimateId: 'e1', amountMinor: 10_000n }])
 */
export function postCreditApplied(customerId: string, applied: readonly AppliedAmount[]): Posting {
  const usedMinor = applied.reduce((sum, one) => sum + one.amountMinor, 0n);
  return balancedPosting([
    { account: 'customer_credits', amountMinor: usedMinor, customerId, estimateId: null, invoiceId: null },
    ...applied.map((one) => appliedTo(customerId, one)),
  ]);
}
