import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import { type Allocation, checkAllocations, type OpenInvoice } from './check-allocations.ts';

/**
 * Decides whether a payment (minor units) can be recorded over invoices, and what of it stays as the customer's
 * credit.
 * @example planPayment(1_360_000n, [{ invoiceId: 'i1', amountMinor: 1_350_000n }], invoices) // { unappliedMinor: 10_000n }
 */
export function planPayment(
  amountMinor: bigint,
  allocations: readonly Allocation[],
  invoices: readonly OpenInvoice[],
): Result<{ readonly unappliedMinor: bigint }> {
  if (amountMinor <= 0n) return refuse('payment_of_nothing', {});
  const applied = checkAllocations(allocations, invoices);
  if (!applied.ok) return applied;
  const unappliedMinor = amountMinor - applied.value;
  return unappliedMinor < 0n
    ? refuse('allocations_exceed_payment', { paymentMinor: amountMinor, excessMinor: -unappliedMinor })
    : ok({ unappliedMinor });
}
