import { invariant } from '#core/invariant.ts';
import type { AccountRole, Posting, PostingLine } from './posting.ts';

/**
 * One side of an entry before it is written: above 0 a debit, below 0 a credit (minor units).
 * @example { account: 'bank', amountMinor: 1_350_000n, customerId: 'c', estimateId: null, invoiceId: null }
 */
export interface SignedLine {
  readonly account: AccountRole;
  readonly amountMinor: bigint;
  readonly customerId: string | null;
  readonly estimateId: string | null;
  readonly invoiceId: string | null;
}

function toLine({ amountMinor, ...line }: SignedLine): PostingLine {
  return {
    ...line,
    debitMinor: amountMinor > 0n ? amountMinor : 0n,
    creditMinor: amountMinor < 0n ? -amountMinor : 0n,
  };
}

/**
 * A posting of signed amounts; lines of 0 are left out, and debits and credits add up to the same.
 * @example balancedPosting([{ account: 'bank', amountMinor: 5n, … }, { account: 'customer_credits', amountMinor: -5n, … }])
 */
export function balancedPosting(lines: readonly SignedLine[]): Posting {
  const sum = lines.reduce((total, line) => total + line.amountMinor, 0n);
  invariant(sum === 0n, `an entry balances, this one is off by ${sum}`);
  return { lines: lines.filter((line) => line.amountMinor !== 0n).map(toLine) };
}
