import { sql } from 'kysely';
import type { Comparison } from './comparison.ts';
import { lineMovements } from './line-movements.ts';

/** Every issued bill against its own lines, taxes and the bills before it: what was printed still comes out. */
export const billLaws: readonly Comparison[] = [
  {
    what: 'Every bill is due what it bills and taxes, less what it withholds, with what it releases',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Invoice ' || number as place,
        gross_minor + tax_minor - tax_included_minor - withheld_minor + released_minor - recouped_minor as expected,
        due_minor as found
      from invoice where company_id = ${companyId} and state <> 'draft'`,
  },
  {
    what: 'The lines of every bill add up to it',
    unit: 'money',
    rows: (companyId) => sql`
      with lines as materialized (
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
      join estimate e on e.company_id = i.company_id and e.id = i.estimate_id
      cross join lateral (select sum(l.this_minor
          - case e.tax_mode when 'on_gross' then 0 else l.withheld_minor - l.released_minor end) as base from invoice_line_tax x
        join invoice_line l on l.company_id = x.company_id and l.invoice_id = x.invoice_id and l.line_id = x.line_id
        where x.company_id = t.company_id and x.invoice_id = t.invoice_id and x.tax_rate_id = t.tax_rate_id) l
      where t.company_id = ${companyId}`,
  },
  {
    what: 'The lines of every tax add up to it',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Invoice ' || i.number || ', ' || t.name as place, coalesce(sum(x.tax_minor), 0) as expected,
        t.tax_minor as found
      from invoice_tax t
      join invoice i on i.company_id = t.company_id and i.id = t.invoice_id
      left join invoice_line_tax x on x.company_id = t.company_id and x.invoice_id = t.invoice_id
        and x.tax_rate_id = t.tax_rate_id
      where t.company_id = ${companyId}
      group by i.number, t.company_id, t.invoice_id, t.tax_rate_id`,
  },
  {
    what: 'The unrounded tax of every line is its rate of its base',
    unit: 'text',
    // Of prices that include their taxes, and of taxes on taxes, the share depends on the other taxes of the line.
    rows: (companyId) => sql`
      select 'Invoice ' || i.number || ', ' || t.name as place, trim_scale(t.rate)::text as expected,
        case when x.base_minor = 0 then trim_scale(t.rate)::text
          else trim_scale(round(x.exact_numerator * 100 / (x.exact_denominator * x.base_minor), 6))::text end as found
      from invoice_line_tax x
      join invoice_tax t on t.company_id = x.company_id and t.invoice_id = x.invoice_id and t.tax_rate_id = x.tax_rate_id
      join tax_rate r on r.company_id = t.company_id and r.id = t.tax_rate_id and not r.compound
      join invoice i on i.company_id = t.company_id and i.id = t.invoice_id
      join estimate e on e.company_id = i.company_id and e.id = i.estimate_id and not e.prices_include_tax
      where x.company_id = ${companyId}`,
  },
  {
    what: 'Every bill starts where the bill before it ended',
    unit: 'money',
    rows: (companyId) => sql`
      with moved as (
        select i.*, t.turn, sum(t.sign * i.gross_minor) over until_then as billed,
          sum(t.sign * (i.withheld_minor - i.released_minor)) over until_then as held
        from invoice i
        cross join lateral (values (i.number_ordinal, 0, 1), (i.voided_after, 1, -1)) as t (place, turn, sign)
        where i.company_id = ${companyId} and i.state <> 'draft' and t.place is not null
        window until_then as (partition by i.estimate_id order by t.place, t.turn)
      )
      select 'Invoice ' || m.number || ', ' || total.name as place, total.expected, total.found
      from moved m
      cross join lateral (values ('billed before', m.billed - m.gross_minor, m.billed_before_minor),
        ('held to date', m.held, m.held_to_date_minor)) as total (name, expected, found)
      where m.turn = 0 and m.state = 'issued'`,
  },
  {
    what: 'Every line of a bill starts where the bill before it ended',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Invoice ' || number || ', ' || description as place, billed - this_minor as expected,
        previous_minor as found
      from (
        select m.*, sum(sign * this_minor) over until_then as billed
        from ${lineMovements(companyId)} m
        window until_then as (partition by estimate_id, line_id order by place, turn)
      ) m
      where turn = 0 and state = 'issued'`,
  },
  {
    what: 'Every bill past its contract or past a line says by how much, and why',
    unit: 'money',
    rows: (companyId) => sql`
      with line_over as materialized (
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
      select 'Invoice ' || i.number || ', ' || coalesce(max(r.description), 'another line') as place,
        sum(r.named) as expected, sum(r.released) as found
      from (
        select invoice_id, line_id, null as description, amount_minor as named, 0 as released
        from retainage_release where company_id = ${companyId}
        union all
        select invoice_id, line_id, description, 0, released_minor
        from invoice_line where company_id = ${companyId}
      ) r
      join invoice i on i.company_id = ${companyId} and i.id = r.invoice_id
      group by i.number, r.invoice_id, r.line_id`,
  },
  {
    what: 'No line of a bill has given back more than it withheld',
    unit: 'money',
    // A bill that was cut by a certificate withheld what was certified; what its payer withheld since is held of it too.
    rows: (companyId) => sql`
      with given_back as materialized (
        select from_invoice_id, line_id, sum(minor) as minor from (
          select r.from_invoice_id, r.line_id, r.amount_minor as minor
          from retainage_release r
          join invoice i on i.company_id = r.company_id and i.id = r.invoice_id and i.state = 'issued'
          where r.company_id = ${companyId}
          union all
          select c.credits_invoice_id, l.line_id, -l.withheld_minor
          from invoice c
          join invoice_line l on l.company_id = c.company_id and l.invoice_id = c.id
          where c.company_id = ${companyId} and c.state = 'issued' and c.credit is not null
        ) given group by from_invoice_id, line_id
      )
      select 'Invoice ' || i.number || ', ' || l.description as place,
        case when own.withheld >= 0 then greatest(least(g.minor, own.withheld), 0)
          else least(greatest(g.minor, own.withheld), 0) end as expected, g.minor as found
      from given_back g
      join invoice_line l on l.company_id = ${companyId} and l.invoice_id = g.from_invoice_id and l.line_id = g.line_id
      join invoice i on i.company_id = l.company_id and i.id = l.invoice_id
      cross join lateral (
        select l.withheld_minor + coalesce(sum(cl.withheld_minor), 0) as withheld
        from invoice n
        join invoice_line cl on cl.company_id = n.company_id and cl.invoice_id = n.id and cl.line_id = l.line_id
        where n.company_id = l.company_id and n.credits_invoice_id = l.invoice_id and n.state = 'issued' and n.credit is null
      ) own`,
  },
];
