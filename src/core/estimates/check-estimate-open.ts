import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { EstimateStatus } from './estimate-status.ts';

/**
 * Whether an estimate may be edited in place: once accepted or billed, it changes by revision only.
 * @example checkEstimateOpen('accepted', { billed: false }) // refused: estimate_needs_revision
 */
export function checkEstimateOpen(
  status: EstimateStatus,
  { billed }: { readonly billed: boolean },
): Result<null> {
  return status === 'accepted' || billed ? refuse('estimate_needs_revision', { status, billed }) : ok(null);
}

/**
 * Whether an estimate may be deleted: only a draft that is not billed.
 * @example checkEstimateDeletable('sent', { billed: false }) // refused: estimate_not_deletable
 */
export function checkEstimateDeletable(
  status: EstimateStatus,
  { billed }: { readonly billed: boolean },
): Result<null> {
  return status !== 'draft' || billed ? refuse('estimate_not_deletable', { status, billed }) : ok(null);
}
