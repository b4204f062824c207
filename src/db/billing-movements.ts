import { sql } from 'kysely';
import type { BillingMovement } from '#core/reports/bills-and-payments.ts';
import type { Tx } from './open.ts';
import type { Whose } from './report-facts.ts';

type Row = Omit<BillingMovement, 'link'> & { readonly to: 'invoice' | 'payment'; readonly id: string };

/**
 * Everything that moved the totals of contracts in a period, one by one: the same that their months and standings add up.
 */
export async function listBillingMovements(
  tx: Tx,
  companyId: string,
  { from, to, customerId, estimateId }: Whose & { readonly from: string; readonly to: string },
): Promise<readonly BillingMovement[]> {
  const { rows } = await sql<Row>`
    with document as (
      select i.id, i.number, i.number_ordinal, i.estimate_id, i.invoice_date, i.voided_on, i.gross_minor, i.tax_minor,
        i.withheld_minor - i.released_minor as held_minor, i.due_minor,
        coalesce(i.opening_paid_minor, 0) - i.customer_credit_minor as collected_minor
      from invoice i
      where i.company_id = ${companyId} and i.state <> 'draft'
        and ${customerId === undefined ? sql`true` : sql`i.customer_id = ${customerId}`}
        and ${estimateId === undefined ? sql`true` : sql`i.estimate_id = ${estimateId}`}
    ), moved as (
      select 1 as rank, number_ordinal::bigint as place, invoice_date as day, number as what, 'invoice' as "to", id,
        estimate_id, gross_minor as billed, tax_minor as tax, held_minor as held, due_minor as due,
        collected_minor as collected
      from document
      union all
      select 2, number_ordinal, voided_on, number || ', void', 'invoice', id, estimate_id, -gross_minor, -tax_minor,
        -held_minor, -due_minor, -collected_minor
      from document where voided_on is not null
      union all
      select 3, n.number, l.entry_date, n.memo, 'payment', n.document_id, l.estimate_id, 0, 0, 0, 0,
        sum(l.credit_minor - l.debit_minor)
      from entry_line l
      join entry n on n.company_id = l.company_id and n.id = l.entry_id and n.document_kind = 'payment'
      where l.company_id = ${companyId}
        and l.account_id = (select id from account where company_id = ${companyId} and role = 'accounts_receivable')
        and ${customerId === undefined ? sql`true` : sql`l.customer_id = ${customerId}`}
        and ${estimateId === undefined ? sql`true` : sql`l.estimate_id = ${estimateId}`}
      group by n.number, l.entry_date, n.memo, n.document_id, l.estimate_id
    )
    select m.day, m.what, m."to", m.id, e.id as "estimateId", e.number || ' ' || e.title as contract,
      c.id as "customerId", c.name as "customerName", m.billed::bigint as "billedMinor", m.tax::bigint as "taxMinor",
      m.held::bigint as "heldMinor", m.due::bigint as "dueMinor", m.collected::bigint as "collectedMinor"
    from moved m
    join estimate e on e.company_id = ${companyId} and e.id = m.estimate_id
    join customer c on c.company_id = e.company_id and c.id = e.customer_id
    where m.day between ${from} and ${to}
    order by m.day, m.rank, m.place`.execute(tx);
  return rows.map(({ to: kind, id, ...row }) => ({ ...row, link: { to: kind, id } }));
}
