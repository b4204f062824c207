import { sql } from 'kysely';
import type { Comparison } from './comparison.ts';
import { standingAllocations } from './standing-allocations.ts';

/** The running totals that estimates and their lines keep, against the issued bills that they are totals of. */
export const contractLaws: readonly Comparison[] = [
  {
    what: 'The totals of every estimate are the sums of its issued bills and their payments',
    unit: 'money',
    rows: (companyId) => sql`
      with billed as materialized (
        select estimate_id, sum(customer_credit_minor - coalesce(opening_paid_minor, 0)) as credited, sum(gross_minor) as gross, sum(withheld_minor) as withheld, sum(released_minor) as released,
          sum(tax_minor) as tax, sum(tax_included_minor) as included, sum(recouped_minor) as recouped, sum(due_minor) as due
        from invoice where company_id = ${companyId} and state = 'issued' group by estimate_id
      ), paid as (
        select a.estimate_id, sum(a.amount_minor) as collected
        from ${standingAllocations(companyId)} a
        join payment p on p.company_id = a.company_id and p.id = a.payment_id and p.reversed_on is null
        group by a.estimate_id
      )
      select 'Estimate ' || e.number || ', ' || total.name as place, coalesce(total.expected, 0) as expected, total.found
      from estimate e
      left join billed b on b.estimate_id = e.id
      left join paid on paid.estimate_id = e.id
      cross join lateral (values ('billed', b.gross, e.billed_minor), ('withheld', b.withheld, e.withheld_minor),
        ('released', b.released, e.released_minor), ('tax', b.tax, e.tax_minor),
        ('recouped', b.recouped, e.recouped_minor),
        ('tax that prices include', b.included, e.tax_included_minor), ('due', b.due, e.due_minor),
        ('collected', coalesce(paid.collected, 0) - coalesce(b.credited, 0), e.collected_minor)) as total (name, expected, found)
      where e.company_id = ${companyId}`,
  },
  {
    what: 'Every contract sum is the sum of its lines',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Estimate ' || e.number as place, coalesce(sum(l.amount_minor), 0) as expected, e.contract_sum_minor as found
      from estimate e
      left join estimate_line l on l.company_id = e.company_id and l.estimate_id = e.id
      where e.company_id = ${companyId}
      group by e.company_id, e.id`,
  },
  {
    what: 'Every contract sum is its original sum with its revisions and its approved change orders',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Estimate ' || e.number as place,
        e.original_sum_minor + coalesce(sum(r.sum_after_minor - r.sum_before_minor), 0) + coalesce((
          select sum(o.additions_minor + o.deductions_minor) from change_order o
          where o.company_id = e.company_id and o.estimate_id = e.id and o.status = 'approved'), 0) as expected,
        e.contract_sum_minor as found
      from estimate e
      left join estimate_revision r on r.company_id = e.company_id and r.estimate_id = e.id
      where e.company_id = ${companyId} and e.original_sum_minor is not null
      group by e.company_id, e.id`,
  },
  {
    what: 'What every line has billed and holds is the sum of its issued bills',
    unit: 'money',
    rows: (companyId) => sql`
      with billed as materialized (
        select l.estimate_id, l.line_id, sum(l.this_minor) as billed, sum(l.withheld_minor - l.released_minor) as held,
          sum(l.exempt_minor) as exempt
        from invoice_line l
        join invoice i on i.company_id = l.company_id and i.id = l.invoice_id and i.state = 'issued'
        where l.company_id = ${companyId} group by l.estimate_id, l.line_id
      )
      select 'Estimate ' || e.number || ', line ' || coalesce(l.position::text || ' ' || l.description, 'gone') || ', '
          || total.name as place,
        total.expected, total.found
      from (select * from estimate_line where company_id = ${companyId}) l
      full join billed b on b.estimate_id = l.estimate_id and b.line_id = l.id
      join estimate e on e.company_id = ${companyId} and e.id = coalesce(l.estimate_id, b.estimate_id)
      cross join lateral (values ('billed', coalesce(b.billed, 0), coalesce(l.billed_minor, 0)),
        ('held', coalesce(b.held, 0), coalesce(l.held_minor, 0)),
        ('exempt', coalesce(b.exempt, 0), coalesce(l.exempt_minor, 0))) as total (name, expected, found)`,
  },
  {
    what: 'Base and tax to date of every contract are the sums of its issued bills',
    unit: 'money',
    rows: (companyId) => sql`
      with taxed as materialized (
        select i.estimate_id, t.tax_rate_id, t.rate, sum(t.base_minor) as base, sum(t.tax_minor) as tax
        from invoice_tax t
        join invoice i on i.company_id = t.company_id and i.id = t.invoice_id and i.state = 'issued'
        where t.company_id = ${companyId} group by i.estimate_id, t.tax_rate_id, t.rate
      )
      select 'Estimate ' || e.number || ', ' || trim_scale(rate) || '%, ' || total.name as place, total.expected, total.found
      from taxed t
      full join (select * from estimate_tax where company_id = ${companyId}) s using (estimate_id, tax_rate_id, rate)
      join estimate e on e.company_id = ${companyId} and e.id = estimate_id
      cross join lateral (values ('base', coalesce(t.base, 0), coalesce(s.base_minor, 0)),
        ('tax', coalesce(t.tax, 0), coalesce(s.tax_minor, 0))) as total (name, expected, found)`,
  },
  {
    what: 'No contract is billed past its sum by more than an override or a deduction allows',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Estimate ' || e.number as place,
        least(e.billed_minor, greatest(e.contract_sum_minor, max(i.billed_before_minor + i.gross_minor), (
          select max(o.sum_before_minor) from change_order o
          where o.company_id = e.company_id and o.estimate_id = e.id and o.status = 'approved'
            and o.additions_minor + o.deductions_minor < 0))) as expected,
        e.billed_minor as found
      from estimate e
      left join invoice i on i.company_id = e.company_id and i.estimate_id = e.id and i.state = 'issued'
        and i.over_minor > 0
      where e.company_id = ${companyId}
      group by e.company_id, e.id`,
  },
  {
    what: 'Every contract knows its newest bill',
    unit: 'text',
    rows: (companyId) => sql`
      select 'Estimate ' || e.number as place, newest.number as expected, known.number as found
      from estimate e
      left join lateral (
        select number from invoice where company_id = e.company_id and estimate_id = e.id and state = 'issued'
        order by number_ordinal desc limit 1
      ) newest on true
      left join invoice known on known.company_id = e.company_id and known.id = e.newest_invoice_id
      where e.company_id = ${companyId}`,
  },
];
