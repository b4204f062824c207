import { sql } from 'kysely';
import type { Comparison } from './comparison.ts';

/** What every entry keeps by itself, whatever it was booked for. */
export const entryLaws: readonly Comparison[] = [
  {
    what: 'Every entry balances',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Entry ' || e.number as place, coalesce(sum(l.debit_minor), 0) as expected,
        coalesce(sum(l.credit_minor), 0) as found
      from entry e
      left join entry_line l on l.company_id = e.company_id and l.entry_id = e.id
      where e.company_id = ${companyId}
      group by e.id, e.number`,
  },
  {
    what: 'The trial balance adds up to zero',
    unit: 'money',
    rows: (companyId) => sql`
      select 'All accounts' as place, 0::numeric as expected,
        coalesce(sum(debit_minor) - sum(credit_minor), 0) as found
      from entry_line where company_id = ${companyId}`,
  },
  {
    what: 'Every archived account is empty',
    unit: 'money',
    rows: (companyId) => sql`
      with booked as materialized (
        select account_id, sum(debit_minor - credit_minor) as balance
        from entry_line where company_id = ${companyId}
        group by account_id
      )
      select 'Account ' || a.code || ' ' || a.name as place,
        case when a.archived then 0 else coalesce(b.balance, 0) end as expected, coalesce(b.balance, 0) as found
      from account a
      left join booked b on b.account_id = a.id
      where a.company_id = ${companyId}`,
  },
  {
    what: 'Every line of an entry has the day of its entry',
    unit: 'text',
    rows: (companyId) => sql`
      select 'Entry ' || e.number || ', line ' || l.position as place, e.entry_date as expected, l.entry_date as found
      from entry_line l
      join entry e on e.company_id = l.company_id and e.id = l.entry_id
      where l.company_id = ${companyId}`,
  },
  {
    what: 'Every reversal is the exact opposite of its entry',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Entry ' || r.number || ', ' || a.name as place,
        sum(case when l.entry_id = r.id then 0 else l.credit_minor - l.debit_minor end) as expected,
        sum(case when l.entry_id = r.id then l.debit_minor - l.credit_minor else 0 end) as found
      from entry r
      join entry_line l on l.company_id = r.company_id and l.entry_id in (r.id, r.reverses_entry_id)
      join account a on a.company_id = l.company_id and a.id = l.account_id
      where r.company_id = ${companyId} and r.reverses_entry_id is not null
      group by r.id, r.number, a.name, l.customer_id, l.estimate_id, l.invoice_id`,
  },
];
