import { type RawBuilder, sql } from 'kysely';
import { invariant } from '#core/invariant.ts';
import type { PostingLine } from '#core/ledger/posting.ts';
import type { Tx } from './open.ts';

/** An entry as it is written: its lines balance, and name the accounts by what they are for. */
export interface EntryRecord {
  readonly id: string;
  readonly number: number;
  readonly date: string;
  readonly kind: string;
  readonly memo: string;
  readonly documentKind: 'invoice' | 'payment' | 'advance';
  readonly documentId: string;
  readonly reversesEntryId: string | null;
  readonly at: Date;
  readonly by: string;
  readonly byId: string;
  readonly lines: readonly PostingLine[];
}

/** Its number and its memo may be known only to the statement that writes it. */
export interface NewEntry extends Omit<EntryRecord, 'number' | 'memo'> {
  readonly companyId: string;
  readonly number: number | RawBuilder<number>;
  readonly memo: string | RawBuilder<string>;
}

/**
 * The parts of a statement that write an entry with its lines, to stand behind `with`. An account that the company's
 * chart lacks is refused by the table, because the join leaves its id empty.
 */
export function entryStatements({ companyId, lines, ...entry }: NewEntry): RawBuilder<unknown> {
  return sql`entry_written as (
      insert into entry (company_id, id, number, entry_date, kind, memo, document_kind, document_id,
        reverses_entry_id, recorded_at, recorded_by, recorded_by_id)
      values (${companyId}, ${entry.id}, ${entry.number}, ${entry.date}, ${entry.kind}, ${entry.memo},
        ${entry.documentKind}, ${entry.documentId}, ${entry.reversesEntryId}, ${entry.at}, ${entry.by}, ${entry.byId})
      returning company_id, id, entry_date
    ),
    entry_lines_written as (
      insert into entry_line (company_id, entry_id, position, account_id, entry_date, debit_minor, credit_minor,
        customer_id, estimate_id, invoice_id)
      select w.company_id, w.id, l.position, a.id, w.entry_date, l.debit, l.credit, l.customer, l.estimate, l.invoice
      from entry_written w
      cross join unnest(
        ${lines.map((line) => line.account)}::text[],
        ${lines.map((line) => line.debitMinor)}::bigint[],
        ${lines.map((line) => line.creditMinor)}::bigint[],
        ${lines.map((line) => line.customerId)}::uuid[],
        ${lines.map((line) => line.estimateId)}::uuid[],
        ${lines.map((line) => line.invoiceId)}::uuid[]
      ) with ordinality as l (role, debit, credit, customer, estimate, invoice, position)
      left join account a on a.company_id = w.company_id and a.role = l.role
    )`;
}

/** Writes an entry with its lines in one statement. */
export async function insertEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await sql`with ${entryStatements(entry)} select id from entry_written`.execute(tx);
}

interface EntryLineRow extends Omit<EntryRecord, 'lines'>, PostingLine {}

/** The entries of one document, oldest first: what a void or a reversal has to undo. */
export async function loadEntriesOf(
  tx: Tx,
  companyId: string,
  documentId: string,
): Promise<readonly EntryRecord[]> {
  const { rows } = await sql<EntryLineRow>`
    select e.id, e.number, e.entry_date as date, e.kind, e.memo, e.document_kind as "documentKind",
      e.document_id as "documentId", e.reverses_entry_id as "reversesEntryId", e.recorded_at as at,
      e.recorded_by as by, e.recorded_by_id as "byId", a.role as account, l.debit_minor as "debitMinor",
      l.credit_minor as "creditMinor", l.customer_id as "customerId", l.estimate_id as "estimateId",
      l.invoice_id as "invoiceId"
    from entry e
    join entry_line l on l.company_id = e.company_id and l.entry_id = e.id
    join account a on a.company_id = l.company_id and a.id = l.account_id
    where e.company_id = ${companyId} and e.document_id = ${documentId}
    order by e.number, l.position`.execute(tx);
  return [...Map.groupBy(rows, (row) => row.id).values()].map(toEntry);
}

function toEntry(rows: readonly EntryLineRow[]): EntryRecord {
  const [first] = rows;
  invariant(first !== undefined, 'an entry has lines');
  const { account, debitMinor, creditMinor, customerId, estimateId, invoiceId, ...entry } = first;
  return { ...entry, lines: rows.map(toPostingLine) };
}

function toPostingLine(row: EntryLineRow): PostingLine {
  const { account, debitMinor, creditMinor, customerId, estimateId, invoiceId } = row;
  return { account, debitMinor, creditMinor, customerId, estimateId, invoiceId };
}
