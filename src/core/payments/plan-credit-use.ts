import { refuse } from '#core/refusal.ts';
import type { Result } from '#core/result.ts';
import {
  type Allocation,
  type AskedAllocation,
  type PayableInvoice,
  planAllocations,
} from './plan-allocations.ts';

/**
 * Plans the use of a credit: the same rules, and never more than is left of it (minor units).
 * @example planCreditUse(10_000n, [{ invoiceId: 'i2', amountMinor: 10_000n }], invoices, today)
 */
export function planCreditUse(
  availableMinor: bigint,
  asked: readonly AskedAllocation[],
  invoices: ReadonlyMap<string, PayableInvoice>,
  today: string,
): Result<readonly Allocation[]> {
  const allocations = planAllocations(asked, invoices, today);
  if (!allocations.ok) return allocations;
  const usedMinor = allocations.value.reduce((sum, one) => sum + one.amountMinor, 0n);
  const excessMinor = usedMinor - availableMinor;
  return excessMinor > 0n ? refuse('credit_not_enough', { availableMinor, excessMinor }) : allocations;
}
