import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { EstimateStatus } from './estimate-status.ts';

const NEXT: Readonly<Record<EstimateStatus, readonly EstimateStatus[]>> = {
  draft: ['sent', 'accepted', 'declined'],
  sent: ['draft', 'sent', 'accepted', 'declined', 'expired'],
  accepted: ['draft', 'declined'],
  declined: ['draft', 'sent', 'accepted'],
  expired: ['draft', 'sent', 'accepted', 'declined'],
};

// A contract that is being billed can still be sent and accepted; it is no longer an open question.
const WHILE_BILLED: readonly EstimateStatus[] = ['sent', 'accepted'];

/**
 * Moves an estimate to another status, or says why it cannot: an accepted or billed one goes on by its own ways.
 * @example changeEstimateStatus('sent', 'accepted', { billed: false }) // 'accepted'
 */
export function changeEstimateStatus(
  from: EstimateStatus,
  to: EstimateStatus,
  { billed }: { readonly billed: boolean },
): Result<EstimateStatus> {
  const allowed = NEXT[from].includes(to) && (!billed || WHILE_BILLED.includes(to));
  return allowed ? ok(to) : refuse('status_change_not_allowed', { from, to, billed });
}
