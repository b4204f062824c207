import { sql } from 'kysely';
import type { Comparison } from './comparison.ts';

/** The draws that bills print, against the bills and the schedules that they come from. */
export const drawLaws: readonly Comparison[] = [
  {
    what: 'The draws of every bill of draws add up to it',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Invoice ' || i.number as place, coalesce(sum(d.amount_minor), 0) as expected, i.gross_minor::numeric as found
      from invoice i
      left join invoice_draw d on d.company_id = i.company_id and d.invoice_id = i.id
      where i.company_id = ${companyId} and i.state <> 'draft' and i.basis ->> 'kind' = 'draws'
      group by i.company_id, i.id`,
  },
  {
    what: 'Every billed draw stands in its schedule with the amount that was billed',
    unit: 'money',
    rows: (companyId) => sql`
      select 'Invoice ' || i.number || ', ' || b.label as place, b.amount_minor as expected, d.amount_minor as found
      from invoice_draw b
      join invoice i on i.company_id = b.company_id and i.id = b.invoice_id
      left join draw d on d.company_id = b.company_id and d.estimate_id = b.estimate_id and d.id = b.draw_id
        and d.position = b.position
      where b.company_id = ${companyId} and not b.unlocked`,
  },
  {
    what: 'A draw is locked as long as a bill of it stands',
    unit: 'text',
    rows: (companyId) => sql`
      select 'Invoice ' || i.number || ', ' || b.label as place,
        case when i.state = 'issued' and not exists (
          select from invoice c where c.company_id = i.company_id and c.credits_invoice_id = i.id and c.state = 'issued'
            and c.credit -> 'unlockedDrawIds' ? b.draw_id::text
        ) then 'locked' else 'unlocked' end as expected,
        case when b.unlocked then 'unlocked' else 'locked' end as found
      from invoice_draw b
      join invoice i on i.company_id = b.company_id and i.id = b.invoice_id
      where b.company_id = ${companyId}`,
  },
];
