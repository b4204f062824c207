import { writeDecimal } from '#core/money/write-decimal.ts';
import { freshId } from '#web/lib/fresh-id.ts';

/** A line of an entry as it is typed: amounts as the wire writes them, one side of the two. */
export interface EntryDraftLine {
  readonly key: string;
  readonly accountId: string;
  readonly debit: string;
  readonly credit: string;
  /** Whose it is; left off on most lines. */
  readonly customerId?: string | undefined;
  readonly estimateId?: string | undefined;
}

export const emptyLine = (): EntryDraftLine => ({ key: freshId(), accountId: '', debit: '', credit: '' });

const minor = (wire: string, decimals: number): bigint => {
  const [whole = '', fraction = ''] = wire.split('.');
  const digits = `${whole}${fraction.padEnd(decimals, '0')}`;
  return /^\d+$/.test(digits) && fraction.length <= decimals ? BigInt(digits) : 0n;
};

/** The sums of both sides, and by how much the debits are more; below 0 the credits are. */
export function entrySums(lines: readonly EntryDraftLine[], decimals: number) {
  const debit = lines.reduce((sum, line) => sum + minor(line.debit, decimals), 0n);
  const credit = lines.reduce((sum, line) => sum + minor(line.credit, decimals), 0n);
  return {
    debit: writeDecimal(debit, decimals),
    credit: writeDecimal(credit, decimals),
    difference: writeDecimal(debit - credit, decimals),
    balances: debit === credit && debit > 0n,
  };
}
