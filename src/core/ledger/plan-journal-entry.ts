import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import { checkOpenPeriod } from './check-open-period.ts';
import type { AccountRole } from './posting.ts';

/**
 * An account as a person may choose it: what the product books to it says whether they may.
 * @example { id: 'a1', name: 'Bank', role: 'bank', archived: false }
 */
export interface ChosenAccount {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly archived: boolean;
}

/**
 * A line as it is written: one of debit and credit is above 0 (minor units).
 * @example { accountId: 'a1', debitMinor: 50_000n, creditMinor: 0n }
 */
export interface JournalEntryLine {
  readonly accountId: string;
  readonly debitMinor: bigint;
  readonly creditMinor: bigint;
}

/**
 * The accounts that documents keep: what stands on them is what the documents say, contract by contract.
 * @example DOCUMENT_ACCOUNTS.includes('accounts_receivable') // true
 */
export const DOCUMENT_ACCOUNTS: readonly AccountRole[] = [
  'accounts_receivable',
  'retainage_receivable',
  'customer_credits',
  'customer_deposits',
  'contract_revenue',
];

/**
 * Whether an entry may be written: on a day that is open, on accounts that are open and that no document keeps, balanced. The answer are
 * its lines, those of 0 left out.
 * @example planJournalEntry({ on: '2026-03-31', lines }, accounts, null)
 */
export function planJournalEntry<Line extends JournalEntryLine>(
  { on, lines }: { readonly on: string; readonly lines: readonly Line[] },
  accounts: readonly ChosenAccount[],
  closedThrough: string | null,
): Result<readonly Line[]> {
  const open = checkOpenPeriod(on, closedThrough);
  if (!open.ok) return open;
  const byId = new Map(accounts.map((account) => [account.id, account]));
  for (const { accountId } of lines) {
    const account = byId.get(accountId);
    if (!account) return refuse('account_unknown', { accountId });
    if (DOCUMENT_ACCOUNTS.some((role) => role === account.role))
      return refuse('account_by_documents', { name: account.name });
    if (account.archived) return refuse('account_archived', { name: account.name });
  }
  const differenceMinor = lines.reduce((sum, line) => sum + line.debitMinor - line.creditMinor, 0n);
  if (differenceMinor !== 0n) return refuse('journal_unbalanced', { differenceMinor });
  return ok(lines.filter((line) => line.debitMinor !== line.creditMinor));
}
