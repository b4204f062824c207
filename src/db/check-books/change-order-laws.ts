import { sql } from 'kysely';
import type { Comparison } from './comparison.ts';

/** Change orders against their own lines, and approved ones against the contract that they changed. */
export const changeOrderLaws: readonly Comparison[] = [
  {
    what: 'The lines of every change order add up to it',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Estimate ' || e.number || ', CO-' || o.number || ', ' || total.name as place, total.expected, total.found
      from change_order o
      join estimate e on e.company_id = o.company_id and e.id = o.estimate_id
      cross join lateral (
        select coalesce(sum(amount_minor) filter (where amount_minor > 0), 0) as additions,
          coalesce(sum(amount_minor) filter (where amount_minor < 0), 0) as deductions
        from change_order_line where company_id = o.company_id and change_order_id = o.id
      ) l
      cross join lateral (values ('additions', l.additions, o.additions_minor),
        ('deductions', l.deductions, o.deductions_minor)) as total (name, expected, found)
      where o.company_id = ${companyId}`,
  },
  {
    what: 'The lines of every approved change order, and of no other, stand in its contract',
    unit: 'money',
    rows: (companyId) => sql`
      with approved as materialized (
        select o.estimate_id, l.id, l.amount_minor, l.description
        from change_order o
        join change_order_line l on l.company_id = o.company_id and l.change_order_id = o.id
        where o.company_id = ${companyId} and o.status = 'approved'
      )
      select 'Estimate ' || e.number || ', ' || coalesce(a.description, l.description) as place,
        a.amount_minor as expected, l.amount_minor as found
      from approved a
      full join (select * from estimate_line where company_id = ${companyId} and change_order_id is not null) l
        on l.estimate_id = a.estimate_id and l.id = a.id
      join estimate e on e.company_id = ${companyId} and e.id = coalesce(a.estimate_id, l.estimate_id)`,
  },
  {
    what: 'Change orders stand at the end of their contract',
    unit: 'text',
    rows: (companyId) => sql`
      select 'Estimate ' || e.number || ', ' || l.description as place, 'after the original schedule' as expected,
        case when l.position > original.last then 'after the original schedule' else 'inside it' end as found
      from estimate_line l
      join estimate e on e.company_id = l.company_id and e.id = l.estimate_id
      cross join lateral (select max(position) as last from estimate_line
        where company_id = l.company_id and estimate_id = l.estimate_id and change_order_id is null) original
      where l.company_id = ${companyId} and l.change_order_id is not null`,
  },
  {
    what: 'Change order numbers of every contract have no gap',
    unit: 'text',
    rows: (companyId) => sql`
      select 'Estimate ' || e.number || ', CO-' || o.number as place,
        coalesce(lag(o.number) over (partition by o.estimate_id order by o.number), 0) + 1 as expected, o.number as found
      from change_order o
      join estimate e on e.company_id = o.company_id and e.id = o.estimate_id
      where o.company_id = ${companyId}`,
  },
];
