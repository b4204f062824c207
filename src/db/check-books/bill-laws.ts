import { sql } from 'kysely';
import type { Comparison } from './comparison.ts';

/** Every issued bill against its own lines, taxes and the bills before it: what was printed still comes out. */
export const billLaws: readonly Comparison[] = [
  {
    what: 'Every bill is due what it bills and taxes, less what it withholds, with what it releases',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Invoice ' || number as place, gross_minor + tax_minor - withheld_minor + released_minor as expected,
        due_minor as found
      from invoice where company_id = ${companyId} and state <> 'draft'`,
  },
  {
    what: 'The lines of every bill add up to it',
    unit: 'money',
    rows: (companyId) => sql`
      with lines as (
        select invoice_id, sum(this_minor) as this, sum(withheld_minor) as withheld, sum(released_minor) as released,
          sum(scheduled_minor) as scheduled, sum(previous_minor) as previous
        from invoice_line where company_id = ${companyId} group by invoice_id
      )
      select 'Invoice ' || i.number || ', ' || total.name as place, coalesce(total.expected, 0) as expected, total.found
      from invoice i
      left join lines l on l.invoice_id = i.id
      cross join lateral (values ('this bill', l.this, i.gross_minor), ('withheld', l.withheld, i.withheld_minor),
        ('released', l.released, i.released_minor), ('contract sum', l.scheduled, i.contract_sum_minor),
        ('billed before', l.previous, i.billed_before_minor)) as total (name, expected, found)
      where i.company_id = ${companyId} and i.state <> 'draft'`,
  },
  {
    what: 'The taxes of every bill add up to its tax',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Invoice ' || i.number as place, coalesce(sum(t.tax_minor), 0) as expected, i.tax_minor as found
      from invoice i
      left join invoice_tax t on t.company_id = i.company_id and t.invoice_id = i.id
      where i.company_id = ${companyId} and i.state <> 'draft'
      group by i.company_id, i.id`,
  },
  {
    what: 'The base of every tax is what the bill bills on the lines that it taxes',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Invoice ' || i.number || ', ' || t.name as place, coalesce(l.base, 0) as expected, t.base_minor as found
      from invoice_tax t
      join invoice i on i.company_id = t.company_id and i.id = t.invoice_id
      cross join lateral (select sum(l.this_minor) as base from invoice_line l
        where l.company_id = t.company_id and l.invoice_id = t.invoice_id and l.tax_rate_id = t.tax_rate_id) l
      where t.company_id = ${companyId}`,
  },
  {
    what: 'Every tax is the rate of the base to date, less the tax charged before',
    unit: 'money',
    // A total typed including tax says itself what its tax is.
    rows: (companyId) => sql`
      select place, expected, found from (
        select 'Invoice ' || i.number || ', ' || t.name as place, i.basis ->> 'includingTax' = 'true' as typed,
          round(t.rate * sum(t.base_minor) over so_far / 100) - (sum(t.tax_minor) over so_far - t.tax_minor) as expected,
          t.tax_minor as found
        from invoice_tax t
        join invoice i on i.company_id = t.company_id and i.id = t.invoice_id
        where t.company_id = ${companyId} and i.state = 'issued'
        window so_far as (partition by i.estimate_id, t.tax_rate_id, t.rate order by i.application_number)
      ) taxed where typed is not true`,
  },
  {
    what: 'Every bill starts where the bill before it ended',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Invoice ' || i.number || ', ' || total.name as place, total.expected, total.found
      from (
        select *, sum(gross_minor) over so_far as billed, sum(withheld_minor - released_minor) over so_far as held
        from invoice where company_id = ${companyId} and state = 'issued'
        window so_far as (partition by estimate_id order by application_number)
      ) i
      cross join lateral (values ('billed before', i.billed - i.gross_minor, i.billed_before_minor),
        ('held to date', i.held, i.held_to_date_minor)) as total (name, expected, found)`,
  },
  {
    what: 'Every line of a bill starts where the bill before it ended',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Invoice ' || i.number || ', ' || l.description as place,
        sum(l.this_minor) over so_far - l.this_minor as expected, l.previous_minor as found
      from invoice_line l
      join invoice i on i.company_id = l.company_id and i.id = l.invoice_id and i.state = 'issued'
      where l.company_id = ${companyId}
      window so_far as (partition by l.estimate_id, l.line_id order by i.application_number)`,
  },
  {
    what: 'Every bill past its contract or past a line says by how much, and why',
    unit: 'money',
    rows: (companyId) => sql`
      with line_over as (
        select invoice_id, sum(sign(scheduled_minor + 0.5) * (previous_minor + this_minor - scheduled_minor)) as minor
        from invoice_line
        where company_id = ${companyId} and sign(scheduled_minor + 0.5) * this_minor > 0
          and sign(scheduled_minor + 0.5) * (previous_minor + this_minor - scheduled_minor) > 0
        group by invoice_id
      )
      select 'Invoice ' || i.number as place,
        case when i.gross_minor > 0 and i.billed_before_minor + i.gross_minor > i.contract_sum_minor
          then i.billed_before_minor + i.gross_minor - i.contract_sum_minor else coalesce(l.minor, 0) end as expected,
        case when i.over_minor > 0 and coalesce(i.override_reason, '') = '' then null else i.over_minor end as found
      from invoice i
      left join line_over l on l.invoice_id = i.id
      where i.company_id = ${companyId} and i.state <> 'draft'`,
  },
  {
    what: 'What every bill releases is named line by line, with the bills that held it',
    unit: 'money',
    rows: (companyId) => sql`
      with named as (
        select invoice_id, line_id, sum(amount_minor) as minor
        from retainage_release where company_id = ${companyId} group by invoice_id, line_id
      )
      select 'Invoice ' || i.number || ', ' || coalesce(l.description, 'another line') as place,
        coalesce(n.minor, 0) as expected, coalesce(l.released_minor, 0) as found
      from (select * from invoice_line where company_id = ${companyId}) l
      full join named n on n.invoice_id = l.invoice_id and n.line_id = l.line_id
      join invoice i on i.company_id = ${companyId} and i.id = coalesce(l.invoice_id, n.invoice_id)`,
  },
  {
    what: 'No line of a bill has given back more than it withheld',
    unit: 'money',
    rows: (companyId) => sql`
      with given_back as (
        select r.from_invoice_id, r.line_id, sum(r.amount_minor) as minor
        from retainage_release r
        join invoice i on i.company_id = r.company_id and i.id = r.invoice_id and i.state = 'issued'
        where r.company_id = ${companyId} group by r.from_invoice_id, r.line_id
      )
      select 'Invoice ' || i.number || ', ' || l.description as place,
        case when l.withheld_minor >= 0 then greatest(least(g.minor, l.withheld_minor), 0)
          else least(greatest(g.minor, l.withheld_minor), 0) end as expected, g.minor as found
      from given_back g
      join invoice_line l on l.company_id = ${companyId} and l.invoice_id = g.from_invoice_id and l.line_id = g.line_id
      join invoice i on i.company_id = l.company_id and i.id = l.invoice_id`,
  },
];
