import { sql } from 'kysely';
import type { CreditedPart, Settlement } from '#core/reports/cash-income.ts';
import type { PaidBill } from '#core/reports/paid-income.ts';
import type { Tx } from './open.ts';
import type { Whose } from './report-facts.ts';

interface BillRow extends Omit<PaidBill, 'settlements' | 'credited'> {
  readonly settlements: readonly Told<Settlement>[];
  readonly credited: readonly Told<CreditedPart>[];
}

/** Amounts come as text, so that none of them is too large. */
type Told<Part extends { readonly day: string }> = {
  readonly [Field in keyof Part]: string;
};

// By the entries of payments, what they apply and take back; by those of credit notes, what they leave to the customer and
// what they take off bills. A void is an entry of the same document, the other way round.
const parts = (companyId: string, to: string) => sql`
  account_of as materialized (
    select role, id from account where company_id = ${companyId} and role in ('accounts_receivable', 'customer_credits')
  ),
  booked as materialized (
    select n.document_kind as kind, n.document_id as document, l.invoice_id, l.entry_date as day, a.role,
      sum(l.credit_minor - l.debit_minor)::bigint as minor
    from entry_line l
    join account_of a on a.id = l.account_id
    join entry n on n.company_id = l.company_id and n.id = l.entry_id
    where l.company_id = ${companyId} and l.entry_date <= ${to}
    group by n.document_kind, n.document_id, l.invoice_id, l.entry_date, a.role
  ),
  settlement as (
    select invoice_id, day, minor from booked where kind = 'payment' and role = 'accounts_receivable'
    union all
    select document, day, -minor from booked where kind = 'invoice' and role = 'customer_credits'
    union all
    select id, invoice_date, recouped_minor from invoice
    where company_id = ${companyId} and state <> 'draft' and recouped_minor <> 0 and invoice_date <= ${to}
    union all
    select id, voided_on, -recouped_minor from invoice
    where company_id = ${companyId} and recouped_minor <> 0 and voided_on <= ${to}
  ),
  credited as (
    select b.invoice_id, b.day, b.minor, n.due_minor + n.recouped_minor as given, n.tax_minor as tax
    from booked b
    join invoice n on n.company_id = ${companyId} and n.id = b.document and n.kind = 'credit_note'
    where b.kind = 'invoice' and b.role = 'accounts_receivable' and b.minor <> 0
  )`;

/**
 * Every bill and credit note that was settled up to a day, with all of it: payments and credits that were applied, what
 * takes them back from the books, advances by what a bill recouped, and what credit notes took off it.
 */
export async function listSettledBills(
  tx: Tx,
  companyId: string,
  { to, customerId, estimateId }: Whose & { readonly to: string },
): Promise<readonly PaidBill[]> {
  const { rows } = await sql<BillRow>`
    with ${parts(companyId, to)},
    settled as (
      select invoice_id, json_agg(json_build_object('day', day, 'amountMinor', minor::text)) as settlements
      from settlement where minor <> 0 group by invoice_id
    ),
    less as (
      select invoice_id, json_agg(json_build_object('day', day, 'amountMinor', minor::text, 'givenMinor', given::text,
        'taxMinor', tax::text)) as credited
      from credited group by invoice_id
    )
    select i.id as "invoiceId", (i.due_minor + i.recouped_minor - coalesce(i.opening_paid_minor, 0))::bigint as "payableMinor",
      i.tax_minor as "taxMinor", s.settlements, coalesce(less.credited, '[]') as credited, i.number, e.id as "estimateId",
      e.number || ' ' || e.title as contract, c.id as "customerId", c.name as "customerName"
    from settled s
    join invoice i on i.company_id = ${companyId} and i.id = s.invoice_id
    join estimate e on e.company_id = i.company_id and e.id = i.estimate_id
    join customer c on c.company_id = i.company_id and c.id = i.customer_id
    left join less on less.invoice_id = s.invoice_id
    where ${customerId === undefined ? sql`true` : sql`i.customer_id = ${customerId}`}
      and ${estimateId === undefined ? sql`true` : sql`i.estimate_id = ${estimateId}`}
    order by i.number_ordinal`.execute(tx);
  return rows.map(({ settlements, credited, ...bill }) => ({
    ...bill,
    settlements: settlements.map(({ day, amountMinor }) => ({ day, amountMinor: BigInt(amountMinor) })),
    credited: credited.map(({ day, amountMinor, givenMinor, taxMinor }) => ({
      day,
      amountMinor: BigInt(amountMinor),
      givenMinor: BigInt(givenMinor),
      taxMinor: BigInt(taxMinor),
    })),
  }));
}
