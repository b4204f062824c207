import { type RawBuilder, sql } from 'kysely';
import type { MonthOfBilling } from '#core/reports/billed-and-collected.ts';
import type { ContractStanding } from '#core/reports/contract-standing.ts';
import type { Tx } from './open.ts';
import type { Whose } from './report-facts.ts';

/**
 * Everything that moved the totals of contracts, each on its own day and under the name and the id of what moved them, in the
 * order of `rank` and `place` within a day: documents on theirs, a void or a reversal on the day it was made. Payments come
 * from the books, line by line; what a contract brought with it counts as collected.
 */
export function movements(companyId: string, { customerId, estimateId }: Whose): RawBuilder<unknown> {
  return sql`(
    with document as (
      select i.id, i.number, i.number_ordinal, i.estimate_id, i.invoice_date, i.voided_on, i.gross_minor, i.tax_minor,
        i.withheld_minor, i.released_minor, i.due_minor, i.recouped_minor, coalesce(i.opening_paid_minor, 0) - i.customer_credit_minor as collected_minor
      from invoice i
      where i.company_id = ${companyId} and i.state <> 'draft'
        and ${customerId === undefined ? sql`true` : sql`i.customer_id = ${customerId}`}
        and ${estimateId === undefined ? sql`true` : sql`i.estimate_id = ${estimateId}`}
    )
    select 1 as rank, number_ordinal as place, number as what, 'invoice' as "to", id, estimate_id, invoice_date as day, gross_minor as billed, tax_minor as tax, withheld_minor as withheld,
      released_minor as released, due_minor as due, recouped_minor as recouped, collected_minor as collected
    from document
    union all
    select 2, number_ordinal, number || ', void', 'invoice', id, estimate_id, voided_on, -gross_minor, -tax_minor, -withheld_minor, -released_minor, -due_minor, -recouped_minor, -collected_minor
    from document where voided_on is not null
    union all
    select 3, n.number, n.memo, 'payment', n.document_id, l.estimate_id, l.entry_date, 0, 0, 0, 0, 0, 0, l.credit_minor - l.debit_minor
    from entry_line l
    join entry n on n.company_id = l.company_id and n.id = l.entry_id and n.document_kind = 'payment'
    where l.company_id = ${companyId}
      and l.account_id = (select id from account where company_id = ${companyId} and role = 'accounts_receivable')
      and ${customerId === undefined ? sql`true` : sql`l.customer_id = ${customerId}`}
      and ${estimateId === undefined ? sql`true` : sql`l.estimate_id = ${estimateId}`}
  )`;
}

/**
 * How every contract stood at the end of a day: accepted estimates and those whose billing had begun. Change orders count
 * from the day of their approval, revisions from the day they were made in the company's time zone.
 */
export async function listContractStandings(
  tx: Tx,
  companyId: string,
  { asOf, timeZone, ...whose }: Whose & { readonly asOf: string; readonly timeZone: string },
): Promise<readonly ContractStanding[]> {
  const { customerId, estimateId } = whose;
  const { rows } = await sql<ContractStanding>`
    select e.id as "estimateId", e.number || ' ' || e.title as contract, c.id as "customerId", c.name as "customerName",
      (e.contract_sum_minor - coalesce(orders.minor, 0) - coalesce(revisions.minor, 0))::bigint as "contractSumMinor",
      coalesce(m.billed, 0)::bigint as "billedMinor", coalesce(m.withheld, 0)::bigint as "withheldMinor",
      coalesce(m.released, 0)::bigint as "releasedMinor", coalesce(m.tax, 0)::bigint as "taxMinor",
      coalesce(m.due, 0)::bigint as "dueMinor", coalesce(m.recouped, 0)::bigint as "recoupedMinor",
      coalesce(m.collected, 0)::bigint as "collectedMinor",
      coalesce(drawn.minor, 0)::bigint as "unbilledDrawsMinor", drawn.next as "nextDrawOn"
    from estimate e
    join customer c on c.company_id = e.company_id and c.id = e.customer_id
    left join (
      select estimate_id, sum(billed) as billed, sum(tax) as tax, sum(withheld) as withheld, sum(released) as released,
        sum(due) as due, sum(recouped) as recouped, sum(collected) as collected
      from ${movements(companyId, whose)} moved where day <= ${asOf} group by estimate_id
    ) m on m.estimate_id = e.id
    left join lateral (
      select sum(o.additions_minor + o.deductions_minor) as minor from change_order o
      where o.company_id = e.company_id and o.estimate_id = e.id and o.status = 'approved' and o.decided_on > ${asOf}
    ) orders on true
    left join lateral (
      select sum(r.sum_after_minor - r.sum_before_minor) as minor from estimate_revision r
      where r.company_id = e.company_id and r.estimate_id = e.id
        and (r.revised_at at time zone ${timeZone})::date > ${asOf}
    ) revisions on true
    left join lateral (
      select sum(d.amount_minor) as minor, min(d.target_date) as next from draw d
      where d.company_id = e.company_id and d.estimate_id = e.id and not exists (
        select from invoice_draw b where b.company_id = d.company_id and b.estimate_id = d.estimate_id
          and b.draw_id = d.id and not b.unlocked)
    ) drawn on true
    where e.company_id = ${companyId}
      and (m.estimate_id is not null or (e.status = 'accepted' and (e.decided_on is null or e.decided_on <= ${asOf})))
      and ${customerId === undefined ? sql`true` : sql`e.customer_id = ${customerId}`}
      and ${estimateId === undefined ? sql`true` : sql`e.id = ${estimateId}`}
    order by e.number_ordinal`.execute(tx);
  return rows;
}

/** What was billed and collected in every month of a period in which anything was. */
export async function listMonths(
  tx: Tx,
  companyId: string,
  { from, to, ...whose }: Whose & { readonly from: string; readonly to: string },
): Promise<readonly MonthOfBilling[]> {
  const { rows } = await sql<MonthOfBilling>`
    select date_trunc('month', day)::date as month, sum(billed)::bigint as "billedMinor", sum(tax)::bigint as "taxMinor",
      sum(withheld - released)::bigint as "heldMinor", sum(due)::bigint as "dueMinor",
      sum(recouped)::bigint as "recoupedMinor",
      sum(collected)::bigint as "collectedMinor"
    from ${movements(companyId, whose)} moved
    where day between ${from} and ${to}
    group by 1 order by 1`.execute(tx);
  return rows;
}

/** The newest day on which something is booked for a contract; null where nothing is. */
export async function lastBookedDay(tx: Tx, companyId: string, estimateId: string): Promise<string | null> {
  const { rows } = await sql<{ readonly last: string | null }>`
    select max(entry_date) as last from entry_line
    where company_id = ${companyId} and estimate_id = ${estimateId}`.execute(tx);
  return rows[0]?.last ?? null;
}
