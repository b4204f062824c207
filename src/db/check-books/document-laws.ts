import { sql } from 'kysely';
import type { Comparison } from './comparison.ts';
import { standingAllocations } from './standing-allocations.ts';

/** What each document left in the books, by its own entries: debit above 0, credit below. */
export const documentLaws: readonly Comparison[] = [
  {
    what: 'Every issued bill is in the books with its own figures, every void one nets to nothing',
    unit: 'money',
    rows: (companyId) => sql`
      with booked as materialized (
        select e.document_id, a.role, sum(l.debit_minor - l.credit_minor) as net
        from entry e
        join entry_line l on l.company_id = e.company_id and l.entry_id = e.id
        join account a on a.company_id = l.company_id and a.id = l.account_id
        where e.company_id = ${companyId} and e.document_kind = 'invoice'
        group by e.document_id, a.role
      )
      select 'Invoice ' || i.number || ', ' || a.name as place,
        case i.state when 'issued' then figure.minor else 0 end as expected, coalesce(booked.net, 0) as found
      from invoice i
      cross join lateral (values
        ('accounts_receivable', case i.kind when 'invoice' then i.due_minor - coalesce(i.opening_paid_minor, 0) else -i.against_open_minor end),
        ('customer_credits', -i.customer_credit_minor), ('customer_deposits', i.recouped_minor), ('retainage_receivable', i.withheld_minor - i.released_minor),
        ('contract_revenue', case when i.opening_paid_minor is null then i.tax_included_minor - i.gross_minor else 0 end),
        ('opening_balances', coalesce(i.opening_paid_minor - i.due_minor - i.withheld_minor, 0)), ('sales_tax_payable', -i.tax_minor)) as figure (role, minor)
      join account a on a.company_id = i.company_id and a.role = figure.role
      left join booked on booked.document_id = i.id and booked.role = figure.role
      where i.company_id = ${companyId} and i.state <> 'draft'`,
  },
  {
    what: 'Every payment is in the books as it was applied, every reversed one nets to nothing',
    unit: 'money',
    rows: (companyId) => sql`
      with booked as materialized (
        select e.document_id, a.role, sum(l.debit_minor - l.credit_minor) as net
        from entry e
        join entry_line l on l.company_id = e.company_id and l.entry_id = e.id
        join account a on a.company_id = l.company_id and a.id = l.account_id
        where e.company_id = ${companyId} and e.document_kind = 'payment'
        group by e.document_id, a.role
      ), applied as (
        select payment_id, sum(amount_minor) as minor
        from ${standingAllocations(companyId)} a group by payment_id
      )
      select 'Payment ' || p.number || ', ' || a.name as place,
        case when p.reversed_on is null then figure.minor else 0 end as expected, coalesce(booked.net, 0) as found
      from payment p
      left join applied on applied.payment_id = p.id
      cross join lateral (values
        ('bank', case when p.credit_note_id is null then p.amount_minor else 0 end), ('accounts_receivable', -coalesce(applied.minor, 0)),
        ('customer_credits', case when p.credit_note_id is null then -p.unapplied_minor
          else coalesce(applied.minor, 0) end)) as figure (role, minor)
      join account a on a.company_id = p.company_id and a.role = figure.role
      left join booked on booked.document_id = p.id and booked.role = figure.role
      where p.company_id = ${companyId}`,
  },
  {
    what: 'Every payment is applied or credit, to the last cent',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Payment ' || p.number as place, p.amount_minor::numeric as expected,
        p.unapplied_minor + coalesce(sum(a.amount_minor), 0) as found
      from payment p
      left join ${standingAllocations(companyId)} a on a.company_id = p.company_id and a.payment_id = p.id
      where p.company_id = ${companyId} and p.reversed_on is null
      group by p.company_id, p.id`,
  },
];
