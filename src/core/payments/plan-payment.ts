import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import {
  type Allocation,
  type AskedAllocation,
  type PayableInvoice,
  planAllocations,
} from './plan-allocations.ts';

/**
 * A payment as it will be recorded: what goes to which invoice, and the surplus that becomes credit (minor units).
 * @example { allocations: [], unappliedMinor: 10_000n }
 */
export interface PaymentPlan {
  readonly allocations: readonly Allocation[];
  readonly unappliedMinor: bigint;
}

/**
 * Plans a payment over any number of invoices; what is not applied becomes the customer's credit.
 * @example planPayment(1_360_000n, [{ invoiceId: 'i1', amountMinor: 1_350_000n }], invoices, today) // unappliedMinor: 10_000n
 */
export function planPayment(
  amountMinor: bigint,
  asked: readonly AskedAllocation[],
  invoices: ReadonlyMap<string, PayableInvoice>,
  today: string,
): Result<PaymentPlan> {
  if (amountMinor <= 0n) return refuse('payment_of_nothing', {});
  const allocations = planAllocations(asked, invoices, today);
  if (!allocations.ok) return allocations;
  const unappliedMinor = allocations.value.reduce((left, one) => left - one.amountMinor, amountMinor);
  if (unappliedMinor < 0n) {
    return refuse('allocations_exceed_payment', { paymentMinor: amountMinor, excessMinor: -unappliedMinor });
  }
  return ok({ allocations: allocations.value, unappliedMinor });
}
