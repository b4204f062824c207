import { sql } from 'kysely';
import type { Comparison } from './comparison.ts';
import { standingAllocations } from './standing-allocations.ts';

/** What is still to be paid on each bill, against the bill and the payments on it. */
export const balanceLaws: readonly Comparison[] = [
  {
    what: 'The balance of every bill has its day, its parties and its state',
    unit: 'text',
    rows: (companyId) => sql`
      select 'Invoice ' || i.number as place,
        i.due_date || ', ' || i.state as expected,
        b.due_date || ', ' || case when b.voided then 'void' else 'issued' end as found
      from invoice i
      left join invoice_balance b on b.company_id = i.company_id and b.invoice_id = i.id
        and b.customer_id = i.customer_id and b.estimate_id = i.estimate_id
      where i.company_id = ${companyId} and i.state <> 'draft' and i.kind = 'invoice'`,
  },
  {
    what: 'The balance of every bill is what was due on it',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Invoice ' || i.number as place, i.due_minor as expected, b.due_minor as found
      from invoice i
      left join invoice_balance b on b.company_id = i.company_id and b.invoice_id = i.id
      where i.company_id = ${companyId} and i.state <> 'draft' and i.kind = 'invoice'`,
  },
  {
    what: 'What is paid on every bill is the sum of the payments that stand, nothing on a void one',
    unit: 'money',
    rows: (companyId) => sql`
      with paid as materialized (
        select a.invoice_id, sum(a.amount_minor) as minor
        from ${standingAllocations(companyId)} a
        join payment p on p.company_id = a.company_id and p.id = a.payment_id and p.reversed_on is null
        group by a.invoice_id
      )
      select 'Invoice ' || i.number || ', ' || total.name as place, total.expected, total.found
      from invoice i
      left join paid on paid.invoice_id = i.id
      left join invoice_balance b on b.company_id = i.company_id and b.invoice_id = i.id
      cross join lateral (values ('paid', coalesce(paid.minor, 0)
          + case i.state when 'issued' then coalesce(i.opening_paid_minor, 0) else 0 end, b.paid_minor),
        ('payments on it', case i.state when 'void' then 0 else coalesce(paid.minor, 0) end, coalesce(paid.minor, 0)))
        as total (name, expected, found)
      where i.company_id = ${companyId} and i.state <> 'draft' and i.kind = 'invoice'`,
  },
  {
    what: 'Nothing is taken back from an invoice before it was applied to it',
    unit: 'text',
    rows: (companyId) => sql`
      select 'Payment ' || p.number || ', invoice ' || i.number as place,
        greatest(t.taken_back_on, a.applied_on)::text as expected, t.taken_back_on::text as found
      from allocation_taken_back t
      join payment_allocation a on a.company_id = t.company_id and a.payment_id = t.payment_id and a.id = t.allocation_id
      join payment p on p.company_id = a.company_id and p.id = a.payment_id
      join invoice i on i.company_id = a.company_id and i.id = a.invoice_id
      where t.company_id = ${companyId}`,
  },
  {
    what: 'What is credited on every balance is the sum of the credit notes that stand',
    unit: 'money',
    rows: (companyId) => sql`
      with credited as materialized (
        select a.invoice_id, sum(a.amount_minor) as minor
        from credit_allocation a
        join invoice c on c.company_id = a.company_id and c.id = a.credit_note_id and c.state = 'issued'
        where a.company_id = ${companyId} group by a.invoice_id
      )
      select 'Invoice ' || i.number as place, coalesce(c.minor, 0) as expected, b.credited_minor as found
      from invoice_balance b
      join invoice i on i.company_id = b.company_id and i.id = b.invoice_id
      left join credited c on c.invoice_id = b.invoice_id
      where b.company_id = ${companyId}`,
  },
  {
    what: 'Every credit note is taken off balances or left to the customer, to the last cent',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Credit note ' || i.number || ', ' || part.name as place, part.expected, part.found
      from invoice i
      cross join lateral (
        select coalesce(sum(a.amount_minor), 0) as minor from credit_allocation a
        where a.company_id = i.company_id and a.credit_note_id = i.id
      ) a
      cross join lateral (
        select coalesce(sum(p.amount_minor), 0) as minor from payment p
        where p.company_id = i.company_id and p.credit_note_id = i.id
      ) p
      cross join lateral (values ('given', -i.due_minor, i.against_open_minor + i.customer_credit_minor),
        ('off balances', i.against_open_minor, a.minor), ('left to the customer', i.customer_credit_minor, p.minor))
        as part (name, expected, found)
      where i.company_id = ${companyId} and i.state <> 'draft' and i.kind = 'credit_note'`,
  },
  {
    what: 'The balance of every advance is what it was less what bills that stand recouped',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Advance ' || a.number as place, 
        case when a.reversed_on is null then a.amount_minor else 0 end - coalesce(r.minor, 0) as expected,
        a.balance_minor as found
      from advance a
      left join lateral (
        select sum(r.amount_minor) as minor from advance_recoupment r
        join invoice i on i.company_id = r.company_id and i.id = r.invoice_id and i.state = 'issued'
        where r.company_id = a.company_id and r.advance_id = a.id
      ) r on true
      where a.company_id = ${companyId}`,
  },
  {
    what: 'What every bill recoups is named, advance by advance',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Invoice ' || i.number as place, coalesce(sum(r.amount_minor), 0) as expected, i.recouped_minor as found
      from invoice i
      left join advance_recoupment r on r.company_id = i.company_id and r.invoice_id = i.id
      where i.company_id = ${companyId} and i.state <> 'draft'
      group by i.company_id, i.id`,
  },
];
