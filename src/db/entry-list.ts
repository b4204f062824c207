import { type RawBuilder, sql } from 'kysely';
import { invariant } from '#core/invariant.ts';
import type { AccountRecord } from './accounts.ts';
import type { Tx } from './open.ts';

/** The document behind an entry; the contract of an invoice or an advance, none of a payment that may be over several. */
export interface EntryDocument {
  readonly kind: 'invoice' | 'payment' | 'advance';
  readonly id: string;
  readonly number: string;
  readonly estimateId: string | null;
}

/** An entry as it is read in the books, with its accounts and its document (minor units). */
export interface BookedEntry {
  readonly id: string;
  readonly number: number;
  readonly date: string;
  readonly kind: string;
  readonly memo: string;
  readonly document: EntryDocument | null;
  readonly reversesEntryId: string | null;
  readonly reversedById: string | null;
  readonly at: Date;
  readonly by: string;
  readonly lines: readonly {
    readonly account: AccountRecord;
    readonly debitMinor: bigint;
    readonly creditMinor: bigint;
  }[];
}

export interface EntryFilter {
  readonly accountId?: string | undefined;
  readonly documentId?: string | undefined;
  readonly estimateId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Where the page before ended. */
  readonly after: { readonly date: string; readonly number: number } | null;
  readonly limit: number;
}

interface EntryRow {
  readonly id: string;
  readonly number: number;
  readonly date: string;
  readonly kind: string;
  readonly memo: string;
  readonly documentKind: 'invoice' | 'payment' | 'advance' | null;
  readonly documentId: string | null;
  readonly documentNumber: string | null;
  readonly documentEstimateId: string | null;
  readonly reversesEntryId: string | null;
  readonly reversedById: string | null;
  readonly at: Date;
  readonly by: string;
  readonly accountId: string;
  readonly code: string;
  readonly name: string;
  readonly type: AccountRecord['type'];
  readonly role: string | null;
  readonly archived: boolean;
  readonly debitMinor: bigint;
  readonly creditMinor: bigint;
}

// The lines of the chosen entries come with them, so that a page is one statement.
async function readEntries(
  tx: Tx,
  companyId: string,
  chosen: RawBuilder<unknown>,
): Promise<readonly BookedEntry[]> {
  const { rows } = await sql<EntryRow>`
    with chosen as (${chosen})
    select e.id, e.number, e.entry_date as date, e.kind, e.memo, e.document_kind as "documentKind",
      e.document_id as "documentId", coalesce(i.number, p.number::text, d.number::text) as "documentNumber",
      coalesce(i.estimate_id, d.estimate_id) as "documentEstimateId", e.reverses_entry_id as "reversesEntryId",
      (select r.id from entry r where r.company_id = e.company_id and r.reverses_entry_id = e.id) as "reversedById", e.recorded_at as at,
      e.recorded_by as by, a.id as "accountId", a.code, a.name, a.type, a.role, a.archived, l.debit_minor as "debitMinor",
      l.credit_minor as "creditMinor"
    from chosen e
    join entry_line l on l.company_id = e.company_id and l.entry_id = e.id
    join account a on a.company_id = l.company_id and a.id = l.account_id
    left join invoice i on e.document_kind = 'invoice' and i.company_id = e.company_id and i.id = e.document_id
    left join payment p on e.document_kind = 'payment' and p.company_id = e.company_id and p.id = e.document_id
    left join advance d on e.document_kind = 'advance' and d.company_id = e.company_id and d.id = e.document_id
    where e.company_id = ${companyId}
    order by e.entry_date desc, e.number desc, l.position`.execute(tx);
  return [...Map.groupBy(rows, (row) => row.id).values()].map(toBookedEntry);
}

function documentOf(row: EntryRow): EntryDocument | null {
  if (row.documentKind === null || row.documentId === null) return null;
  return {
    kind: row.documentKind,
    id: row.documentId,
    number: row.documentNumber ?? '',
    estimateId: row.documentEstimateId,
  };
}

function toBookedEntry(rows: readonly EntryRow[]): BookedEntry {
  const [first] = rows;
  invariant(first !== undefined, 'an entry has lines');
  const { id, number, date, kind, memo, reversesEntryId, reversedById, at, by } = first;
  const lines = rows.map(({ accountId, code, name, type, role, archived, debitMinor, creditMinor }) => ({
    account: { id: accountId, code, name, type, role, archived },
    debitMinor,
    creditMinor,
  }));
  return {
    id,
    number,
    date,
    kind,
    memo,
    document: documentOf(first),
    reversesEntryId,
    reversedById,
    at,
    by,
    lines,
  };
}

function hasLine(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`exists (select 1 from entry_line l where l.company_id = e.company_id and l.entry_id = e.id and ${condition})`;
}

/** Entries, newest first. */
export function listEntries(
  tx: Tx,
  companyId: string,
  { accountId, documentId, estimateId, from, to, after, limit }: EntryFilter,
): Promise<readonly BookedEntry[]> {
  const conditions = [
    sql`e.company_id = ${companyId}`,
    accountId && hasLine(sql`l.account_id = ${accountId}`),
    estimateId && hasLine(sql`l.estimate_id = ${estimateId}`),
    documentId && sql`e.document_id = ${documentId}`,
    from && sql`e.entry_date >= ${from}`,
    to && sql`e.entry_date <= ${to}`,
    after && sql`(e.entry_date, e.number) < (${after.date}::date, ${after.number}::integer)`,
  ].filter((condition) => typeof condition === 'object' && condition !== null);
  return readEntries(
    tx,
    companyId,
    sql`select e.* from entry e where ${sql.join(conditions, sql` and `)}
      order by e.entry_date desc, e.number desc limit ${limit}`,
  );
}

/** One entry, or null where the company has none with this id. */
export async function loadEntry(tx: Tx, companyId: string, id: string): Promise<BookedEntry | null> {
  const [entry] = await readEntries(
    tx,
    companyId,
    sql`select e.* from entry e where e.company_id = ${companyId} and e.id = ${id}`,
  );
  return entry ?? null;
}
