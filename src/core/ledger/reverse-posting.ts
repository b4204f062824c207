import type { Posting } from './posting.ts';

/**
 * The exact opposite of a posting: what a void or a reversal books.
 * @example reversePosting(postInvoice(bill)) // Cr Accounts receivable …, Dr Contract revenue …
 */
export function reversePosting({ lines }: Posting): Posting {
  return {
    lines: lines.map((line) => ({ ...line, debitMinor: line.creditMinor, creditMinor: line.debitMinor })),
  };
}
