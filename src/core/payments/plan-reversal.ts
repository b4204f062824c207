import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { Allocation } from './check-allocations.ts';

/**
 * Decides whether a payment can be reversed, and what its invoices lose again (minor units, per invoice): all
 * that was applied from it, later applied credit included. Not before the last day on which something of it was applied
 * or taken back: until that day the books would undo what they had not done yet.
 * @example planReversal({ isReversed: false, receivedOn: '2026-04-14', lastUsedOn: null }, '2026-04-20', [])
 */
export function planReversal(
  payment: { readonly isReversed: boolean; readonly receivedOn: string; readonly lastUsedOn: string | null },
  reversedOn: string,
  applied: readonly Allocation[],
): Result<readonly Allocation[]> {
  if (payment.isReversed) return refuse('payment_already_reversed', {});
  if (reversedOn < payment.receivedOn) {
    return refuse('reversal_before_payment', { receivedOn: payment.receivedOn, reversedOn });
  }
  const { lastUsedOn } = payment;
  if (lastUsedOn !== null && reversedOn < lastUsedOn)
    return refuse('reversal_before_use', { lastUsedOn, reversedOn });
  const perInvoice = new Map<string, bigint>();
  for (const { invoiceId, amountMinor } of applied) {
    perInvoice.set(invoiceId, (perInvoice.get(invoiceId) ?? 0n) + amountMinor);
  }
  return ok([...perInvoice].map(([invoiceId, amountMinor]) => ({ invoiceId, amountMinor })));
}
