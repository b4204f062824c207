import type { Amount } from './amount.ts';

/** The same amount on the other side: negated('3500.00') is '-3500.00', and back. */
export const negated = (amount: Amount): Amount => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);
