import { type RawBuilder, sql } from 'kysely';
import type { OpenedAccount } from '#core/reports/general-ledger.ts';
import type { JournalLine } from '#core/reports/journal-report.ts';
import type { LedgerAccount } from '#core/reports/ledger-account.ts';
import type { Tx } from './open.ts';
import { linesOf, type Whose } from './report-facts.ts';

/** Which lines of the books: those of a period, of one account, of one customer or contract. */
export interface LedgerFilter extends Whose {
  readonly from: string;
  readonly to: string;
  readonly accountId?: string | undefined;
}

/** Every account with what was booked to it in a period, in the order of its codes; an archived one only where something was. */
export async function loadMovementsOfAccounts(
  tx: Tx,
  companyId: string,
  { from, to, ...whose }: LedgerFilter,
): Promise<readonly LedgerAccount[]> {
  const { rows } = await sql<LedgerAccount>`
    select a.id, a.code, a.name, a.type, a.role, coalesce(sum(l.debit_minor), 0)::bigint as "debitMinor",
      coalesce(sum(l.credit_minor), 0)::bigint as "creditMinor"
    from account a
    left join entry_line l on l.account_id = a.id and l.entry_date between ${from} and ${to}
      and ${linesOf(companyId, whose)}
    where a.company_id = ${companyId}
    group by a.id, a.code, a.name, a.type, a.role, a.archived
    having not a.archived or count(l.entry_id) > 0
    order by a.code`.execute(tx);
  return rows;
}

/** Every account with what it came to before a day, in the order of its codes. */
export async function loadOpenedAccounts(
  tx: Tx,
  companyId: string,
  { from, accountId, ...whose }: LedgerFilter,
): Promise<readonly OpenedAccount[]> {
  const { rows } = await sql<OpenedAccount>`
    select a.id, a.code, a.name, coalesce(sum(l.debit_minor - l.credit_minor), 0)::bigint as "beforeMinor"
    from account a
    left join entry_line l on l.account_id = a.id and l.entry_date < ${from} and ${linesOf(companyId, whose)}
    where a.company_id = ${companyId} and ${accountId === undefined ? sql`true` : sql`a.id = ${accountId}`}
    group by a.id, a.code, a.name
    order by a.code`.execute(tx);
  return rows;
}

/** Which of the lines: those that fit alone, or every line of an entry of which one fits, so that debits and credits tie. */
export type LedgerLines = 'lines' | 'entries';

function fitting(companyId: string, { from, to, accountId, ...whose }: LedgerFilter, which: LedgerLines) {
  const fits = sql`${linesOf(companyId, whose)} and l.entry_date between ${from} and ${to}
    and ${accountId === undefined ? sql`true` : sql`l.account_id = ${accountId}`}`;
  return which === 'lines'
    ? fits
    : sql`l.company_id = ${companyId} and l.entry_date between ${from} and ${to}
        and l.entry_id in (select l.entry_id from entry_line l where ${fits})`;
}

const linesThat = (fit: RawBuilder<unknown>) => sql<JournalLine>`
  select l.account_id as "accountId", a.code, a.name as account, l.entry_id as "entryId", n.number,
    l.entry_date as day, n.memo, n.document_kind as "documentKind", n.document_id as "documentId",
    c.name as "customerName", l.debit_minor as "debitMinor", l.credit_minor as "creditMinor"
  from entry_line l
  join entry n on n.company_id = l.company_id and n.id = l.entry_id
  join account a on a.company_id = l.company_id and a.id = l.account_id
  left join customer c on c.company_id = l.company_id and c.id = l.customer_id
  where ${fit}
  order by l.entry_date, n.number, l.position`;

/** The lines of a period in the order of booking; `limit` is one more than may be shown, to tell that there are more. */
export async function listLedgerLines(
  tx: Tx,
  companyId: string,
  filter: LedgerFilter,
  { which = 'lines', limit }: { readonly which?: LedgerLines; readonly limit: number },
): Promise<readonly JournalLine[]> {
  const { rows } =
    await sql<JournalLine>`${linesThat(fitting(companyId, filter, which))} limit ${limit}`.execute(tx);
  return rows;
}

/** How many lines there are. */
export async function countLedgerLines(
  tx: Tx,
  companyId: string,
  filter: LedgerFilter,
  which: LedgerLines,
): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from entry_line l where ${fitting(companyId, filter, which)}`.execute(tx);
  return rows[0]?.count ?? 0;
}

const BATCH = 4_000;

/** Hands over all the lines, some thousands at a time, so that no other request waits while they are read. */
export async function readLedgerLines(
  tx: Tx,
  companyId: string,
  filter: LedgerFilter,
  which: LedgerLines,
  take: (lines: readonly JournalLine[]) => Promise<void>,
): Promise<void> {
  await sql`declare ledger_lines no scroll cursor for ${linesThat(fitting(companyId, filter, which))}`.execute(
    tx,
  );
  for (;;) {
    const { rows } = await sql<JournalLine>`fetch ${sql.lit(BATCH)} from ledger_lines`.execute(tx);
    if (rows.length > 0) await take(rows);
    if (rows.length < BATCH) return;
  }
}
