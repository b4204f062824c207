import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { ChangeOrderStatus } from './change-order.ts';

const NEXT: Readonly<Record<ChangeOrderStatus, readonly ChangeOrderStatus[]>> = {
  draft: ['sent', 'approved', 'void'],
  sent: ['draft', 'approved', 'rejected', 'void'],
  rejected: ['draft', 'void'],
  approved: [],
  void: [],
};

/**
 * Whether a change order can go from one status to another. An approved one stays: what it added is taken back by
 * another change order.
 * @example changeOrderStatus('approved', 'void') // refused: change_order_status
 */
export function changeOrderStatus(from: ChangeOrderStatus, to: ChangeOrderStatus): Result<ChangeOrderStatus> {
  return NEXT[from].includes(to) ? ok(to) : refuse('change_order_status', { from, to });
}
