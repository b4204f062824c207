import { sql } from 'kysely';
import type { PaidBill } from '#core/reports/paid-income.ts';
import type { Tx } from './open.ts';
import type { Whose } from './report-facts.ts';

interface SettlementRow extends Omit<PaidBill, 'settlements'> {
  readonly day: string;
  readonly amountMinor: bigint;
}

/**
 * Every bill on which money came in up to a day, with all of it: payments and what takes them back from the books,
 * advances by what the bill recouped. Credit that a credit note left is no money: it was counted where it was paid.
 */
export async function listSettledBills(
  tx: Tx,
  companyId: string,
  { to, customerId, estimateId }: Whose & { readonly to: string },
): Promise<readonly PaidBill[]> {
  const { rows } = await sql<SettlementRow>`
    with settlement as (
      select l.invoice_id, l.entry_date as day, sum(l.credit_minor - l.debit_minor)::bigint as minor
      from entry_line l
      join entry n on n.company_id = l.company_id and n.id = l.entry_id and n.document_kind = 'payment'
      join payment p on p.company_id = n.company_id and p.id = n.document_id and p.credit_note_id is null
      where l.company_id = ${companyId} and l.entry_date <= ${to}
        and l.account_id = (select id from account where company_id = ${companyId} and role = 'accounts_receivable')
      group by l.invoice_id, l.entry_date
      union all
      select id, invoice_date, recouped_minor from invoice
      where company_id = ${companyId} and state <> 'draft' and recouped_minor <> 0 and invoice_date <= ${to}
      union all
      select id, voided_on, -recouped_minor from invoice
      where company_id = ${companyId} and recouped_minor <> 0 and voided_on <= ${to}
    )
    select i.id as "invoiceId", (i.due_minor + i.recouped_minor)::bigint as "payableMinor",
      i.tax_minor as "taxMinor", s.day, s.minor as "amountMinor", i.number, e.id as "estimateId",
      e.number || ' ' || e.title as contract, c.id as "customerId", c.name as "customerName"
    from settlement s
    join invoice i on i.company_id = ${companyId} and i.id = s.invoice_id
    join estimate e on e.company_id = i.company_id and e.id = i.estimate_id
    join customer c on c.company_id = i.company_id and c.id = i.customer_id
    where ${customerId === undefined ? sql`true` : sql`i.customer_id = ${customerId}`}
      and ${estimateId === undefined ? sql`true` : sql`i.estimate_id = ${estimateId}`}
    order by i.number_ordinal`.execute(tx);
  return [...Map.groupBy(rows, (row) => row.invoiceId).values()].flatMap((settlements) => {
    const [first] = settlements;
    return first ? [{ ...first, settlements }] : [];
  });
}
