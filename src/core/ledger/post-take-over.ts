import { balancedPosting } from './balanced-posting.ts';
import type { Posting } from './posting.ts';

/**
 * What a running contract brings with it (minor units): what is billed and unpaid, and what is held.
 * @example { outstandingMinor: 1_120_000n, heldMinor: 680_000n, customerId: 'c1', estimateId: 'e1', invoiceId: 'i0' }
 */
export interface TakeOverPosting {
  readonly outstandingMinor: bigint;
  readonly heldMinor: bigint;
  readonly customerId: string;
  readonly estimateId: string;
  readonly invoiceId: string;
}

/**
 * The entry of taking over a running contract: what was billed before counts as billed, held and collected, and is
 * neither revenue nor bank here.
 * @example postTakeOver(opening) // Dr Accounts receivable, Dr Retainage receivable, Cr Opening balances
 */
export function postTakeOver(opening: TakeOverPosting): Posting {
  const { outstandingMinor, heldMinor, customerId, estimateId, invoiceId } = opening;
  const references = { customerId, estimateId, invoiceId };
  return balancedPosting([
    { account: 'accounts_receivable', amountMinor: outstandingMinor, ...references },
    { account: 'retainage_receivable', amountMinor: heldMinor, ...references },
    { account: 'opening_balances', amountMinor: -outstandingMinor - heldMinor, ...references },
  ]);
}
