import { balancedPosting } from './balanced-posting.ts';
import type { Posting } from './posting.ts';

/**
 * The entry of an advance (minor units, above 0): money received before work is billed is owed to the customer until
 * bills recoup it.
 * @example postAdvance('c1', 'e1', 500_000n) // Dr Bank 5,000.00, Cr Customer deposits 5,000.00
 */
export function postAdvance(customerId: string, estimateId: string, amountMinor: bigint): Posting {
  const references = { customerId, estimateId, invoiceId: null };
  return balancedPosting([
    { account: 'bank', amountMinor, ...references },
    { account: 'customer_deposits', amountMinor: -amountMinor, ...references },
  ]);
}
