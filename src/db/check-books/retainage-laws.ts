import { sql } from 'kysely';
import type { Comparison } from './comparison.ts';

/** What bills say of retainage and stored materials, against what their contracts stand at. */
export const retainageLaws: readonly Comparison[] = [
  {
    what: 'Retainage that bills could not bear is what the newest of every contract left',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Estimate ' || e.number as place, coalesce(i.still_to_withhold_minor, 0) as expected,
        e.still_to_withhold_minor as found
      from estimate e
      left join invoice i on i.company_id = e.company_id and i.id = e.newest_invoice_id
      where e.company_id = ${companyId}`,
  },
  {
    what: 'Every contract has passed the steps of its retainage that its newest bill passed',
    unit: 'text',
    // A change of the rule that waits for the next bill says itself where its steps stand.
    rows: (companyId) => sql`
      select 'Estimate ' || e.number as place, coalesce(i.step_reached, 0)::text as expected, e.step_reached::text as found
      from estimate e
      left join invoice i on i.company_id = e.company_id and i.id = e.newest_invoice_id
      where e.company_id = ${companyId} and e.retainage_change is null`,
  },
  {
    what: 'What is stored on every line is what its issued bills delivered, installed and returned',
    unit: 'money',
    rows: (companyId) => sql`
      with stored as (
        select l.estimate_id, l.line_id, sum(l.stored_minor - l.stored_before_minor) as minor
        from invoice_line l
        join invoice i on i.company_id = l.company_id and i.id = l.invoice_id and i.state = 'issued'
        where l.company_id = ${companyId} group by l.estimate_id, l.line_id
      )
      select 'Estimate ' || e.number || ', line ' || l.position || ' ' || l.description as place,
        coalesce(s.minor, 0) as expected, l.stored_minor as found
      from estimate_line l
      join estimate e on e.company_id = l.company_id and e.id = l.estimate_id
      left join stored s on s.estimate_id = l.estimate_id and s.line_id = l.id
      where l.company_id = ${companyId}`,
  },
  {
    what: 'Every line of a bill installs no more than was stored before it',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Invoice ' || i.number || ', ' || l.description as place,
        least(l.installed_minor, l.stored_before_minor) as expected, l.installed_minor as found
      from invoice_line l
      join invoice i on i.company_id = l.company_id and i.id = l.invoice_id
      where l.company_id = ${companyId} and l.installed_minor <> 0`,
  },
];
