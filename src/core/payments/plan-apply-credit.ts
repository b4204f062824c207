import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import { type Allocation, checkAllocations, type OpenInvoice } from './check-allocations.ts';

/**
 * Decides whether what is left of a payment (minor units) can be applied to invoices, and what is left then.
 * @example planApplyCredit({ unappliedMinor: 10_000n, isReversed: false }, allocations, invoices) // { unappliedMinor: 0n }
 */
export function planApplyCredit(
  payment: { readonly unappliedMinor: bigint; readonly isReversed: boolean },
  allocations: readonly Allocation[],
  invoices: readonly OpenInvoice[],
): Result<{ readonly unappliedMinor: bigint }> {
  if (payment.isReversed) return refuse('payment_already_reversed', {});
  if (allocations.length === 0) return refuse('payment_of_nothing', {});
  const applied = checkAllocations(allocations, invoices);
  if (!applied.ok) return applied;
  const availableMinor = payment.unappliedMinor;
  return applied.value > availableMinor
    ? refuse('credit_not_enough', { availableMinor, excessMinor: applied.value - availableMinor })
    : ok({ unappliedMinor: availableMinor - applied.value });
}
