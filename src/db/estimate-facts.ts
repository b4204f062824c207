import { sql } from 'kysely';
import { PENDING_STATUSES } from '#core/change-orders/is-pending.ts';
import type { Tx } from './open.ts';
import type { Schema } from './schema.ts';

/** What the tally of a contract tells beyond its running totals (minor units). */
export interface TallyFacts {
  /** Bills that stand: issued and not void. */
  readonly billCount: number;
  readonly openDrafts: number;
  readonly openDraftsGrossMinor: bigint;
  /** Lines with something left to bill, or to settle. */
  readonly unsettledLines: number;
  readonly draws: number;
  readonly unbilledDraws: number;
  readonly unbilledDrawsMinor: bigint;
  /** Change orders that are not approved yet count for nothing, and stand beside the contract sum. */
  readonly pendingChangeOrders: number;
  readonly pendingChangesMinor: bigint;
  readonly approvedChangesMinor: bigint;
}

/** The facts of several estimates in one statement, by the estimate's id. */
export async function loadTallyFacts(
  tx: Tx,
  companyId: string,
  estimateIds: readonly string[],
): Promise<ReadonlyMap<string, TallyFacts>> {
  const { rows } = await sql<TallyFacts & { readonly id: string }>`
    select e.id, bills.*, lines.*, drawn.*, changes.*
    from estimate e
    cross join lateral (
      select count(*) filter (where i.state = 'issued')::integer as "billCount",
        count(*) filter (where i.state = 'draft')::integer as "openDrafts",
        coalesce(sum(i.gross_minor) filter (where i.state = 'draft'), 0)::bigint as "openDraftsGrossMinor"
      from invoice i where i.company_id = e.company_id and i.estimate_id = e.id
    ) bills
    cross join lateral (
      select count(*)::integer as "unsettledLines"
      from estimate_line l
      where l.company_id = e.company_id and l.estimate_id = e.id and l.billed_minor <> l.amount_minor
    ) lines
    cross join lateral (
      select count(*)::integer as draws, count(*) filter (where b.draw_id is null)::integer as "unbilledDraws",
        coalesce(sum(d.amount_minor) filter (where b.draw_id is null), 0)::bigint as "unbilledDrawsMinor"
      from draw d
      left join invoice_draw b on b.company_id = d.company_id and b.estimate_id = d.estimate_id and b.draw_id = d.id
        and not b.unlocked
      where d.company_id = e.company_id and d.estimate_id = e.id
    ) drawn
    cross join lateral (
      select count(*) filter (where o.status = any (${[...PENDING_STATUSES]}::text[]))::integer as "pendingChangeOrders",
        coalesce(sum(o.additions_minor + o.deductions_minor) filter (where o.status = any (${[...PENDING_STATUSES]}::text[])), 0)::bigint
          as "pendingChangesMinor",
        coalesce(sum(o.additions_minor + o.deductions_minor) filter (where o.status = 'approved'), 0)::bigint
          as "approvedChangesMinor"
      from change_order o where o.company_id = e.company_id and o.estimate_id = e.id
    ) changes
    where e.company_id = ${companyId} and e.id = any (${[...estimateIds]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/** Whether an estimate has any bill: a draft, one that stands, or a void one. */
export async function hasBills(tx: Tx, companyId: string, estimateId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('invoice')
    .select('id')
    .where('company_id', '=', companyId)
    .where('estimate_id', '=', estimateId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

// Each names an estimate and stays for good.
const RECORDS = [
  'advance',
  'contract_cost',
  'entry_line',
  'estimate_revision',
  'retainage_change',
] as const satisfies readonly (keyof Schema)[];

/** Whether an advance, what it cost, an entry written by hand, a revision or a change of its retainage names an estimate. */
export async function isRecordedOn(tx: Tx, companyId: string, estimateId: string): Promise<boolean> {
  const named = RECORDS.map(
    (table) =>
      sql`exists (select from ${sql.table(table)} where company_id = ${companyId} and estimate_id = ${estimateId})`,
  );
  const { rows } = await sql<{
    readonly recorded: boolean;
  }>`select ${sql.join(named, sql` or `)} as recorded`.execute(tx);
  return rows[0]?.recorded === true;
}

/** The lines on which a bill that is not void bills, withholds or releases something. */
export async function listBilledLines(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ readonly id: string }>`
    select distinct l.line_id as id
    from invoice i
    join invoice_line l on l.company_id = i.company_id and l.invoice_id = i.id
    where i.company_id = ${companyId} and i.estimate_id = ${estimateId} and i.state = 'issued'
      and (l.this_minor <> 0 or l.withheld_minor <> 0 or l.released_minor <> 0)`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

/** What names one tax on an estimate, together or, where tax is rounded by line, line by line (minor units). */
export interface TaxBase {
  readonly estimateId: string;
  readonly taxRateId: string;
  readonly baseMinor: bigint;
}

/** The tax bases of several estimates in one statement. */
export async function listTaxBases(
  tx: Tx,
  companyId: string,
  estimateIds: readonly string[],
): Promise<readonly TaxBase[]> {
  const { rows } = await sql<TaxBase>`
    select l.estimate_id as "estimateId", l.tax_rate_id as "taxRateId", sum(l.amount_minor)::bigint as "baseMinor"
    from estimate_line l
    join estimate e on e.company_id = l.company_id and e.id = l.estimate_id
    where l.company_id = ${companyId} and l.estimate_id = any (${[...estimateIds]}::uuid[]) and l.tax_rate_id is not null
    group by l.estimate_id, l.tax_rate_id, case e.tax_rounding when 'by_line' then l.id end`.execute(tx);
  return rows;
}
