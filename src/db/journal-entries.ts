import { sql } from 'kysely';
import type { JournalEntryLine } from '#core/ledger/plan-journal-entry.ts';
import type { Tx } from './open.ts';

/** A line of an entry that a person writes, with whose it is, where they say so. */
export interface WrittenLine extends JournalEntryLine {
  readonly customerId: string | null;
  readonly estimateId: string | null;
}

export interface WrittenEntry {
  readonly companyId: string;
  readonly id: string;
  readonly number: number;
  readonly date: string;
  readonly kind: 'journal' | 'journal_reversed';
  readonly memo: string;
  readonly reversesEntryId: string | null;
  readonly at: Date;
  readonly by: string;
  readonly byId: string;
  readonly lines: readonly WrittenLine[];
}

/** Writes an entry that no document is behind, with its lines, in one statement. */
export async function insertWrittenEntry(
  tx: Tx,
  { companyId, lines, ...entry }: WrittenEntry,
): Promise<void> {
  await sql`
    with written as (
      insert into entry (company_id, id, number, entry_date, kind, memo, document_kind, document_id,
        reverses_entry_id, recorded_at, recorded_by, recorded_by_id)
      values (${companyId}, ${entry.id}, ${entry.number}, ${entry.date}, ${entry.kind}, ${entry.memo}, null, null,
        ${entry.reversesEntryId}, ${entry.at}, ${entry.by}, ${entry.byId})
      returning company_id, id, entry_date
    )
    insert into entry_line (company_id, entry_id, position, account_id, entry_date, debit_minor, credit_minor,
      customer_id, estimate_id)
    select w.company_id, w.id, l.position, l.account, w.entry_date, l.debit, l.credit, l.customer, l.estimate
    from written w
    cross join unnest(
      ${lines.map((line) => line.accountId)}::uuid[],
      ${lines.map((line) => line.debitMinor)}::bigint[],
      ${lines.map((line) => line.creditMinor)}::bigint[],
      ${lines.map((line) => line.customerId)}::uuid[],
      ${lines.map((line) => line.estimateId)}::uuid[]
    ) with ordinality as l (account, debit, credit, customer, estimate, position)`.execute(tx);
}

/** An entry as its reversal needs it; null where the company has none with this id. */
export interface ReversibleEntry {
  readonly number: number;
  readonly date: string;
  readonly kind: string;
  readonly memo: string;
  readonly reversed: boolean;
  readonly lines: readonly WrittenLine[];
}

/** Locks an entry: of two who reverse it at once, the second reads what the first one did. */
export async function lockEntry(tx: Tx, companyId: string, id: string): Promise<void> {
  await sql`select from entry where company_id = ${companyId} and id = ${id} for update`.execute(tx);
}

/** The entry that is to be reversed, with its lines in their order. */
export async function loadReversible(tx: Tx, companyId: string, id: string): Promise<ReversibleEntry | null> {
  const entry = await tx
    .selectFrom('entry')
    .select(['number', 'entry_date', 'kind', 'memo'])
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!entry) return null;
  const reversal = await tx
    .selectFrom('entry')
    .select('id')
    .where('company_id', '=', companyId)
    .where('reverses_entry_id', '=', id)
    .executeTakeFirst();
  const lines = await tx
    .selectFrom('entry_line')
    .select([
      'account_id as accountId',
      'debit_minor as debitMinor',
      'credit_minor as creditMinor',
      'customer_id as customerId',
      'estimate_id as estimateId',
    ])
    .where('company_id', '=', companyId)
    .where('entry_id', '=', id)
    .orderBy('position')
    .execute();
  const { number, entry_date: date, kind, memo } = entry;
  return { number, date, kind, memo, reversed: reversal !== undefined, lines };
}

/** Which of these customers or estimates are the company's own: a line names nobody else's. */
export async function countOwn(
  tx: Tx,
  companyId: string,
  table: 'customer' | 'estimate',
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tx
    .selectFrom(table)
    .select('id')
    .where('company_id', '=', companyId)
    .where('id', 'in', [...ids])
    .execute();
  return rows.length;
}
