import type { ChangeOrderStatus } from './change-order.ts';

/**
 * The statuses of a change order that nobody has decided: it is neither in the contract sum nor billable.
 * @example PENDING_STATUSES.includes('sent') // true
 */
export const PENDING_STATUSES: readonly ChangeOrderStatus[] = ['draft', 'sent'];

/**
 * Whether a change order still waits for a decision.
 * @example isPending({ status: 'approved' }) // false
 */
export function isPending({ status }: { readonly status: ChangeOrderStatus }): boolean {
  return PENDING_STATUSES.includes(status);
}
