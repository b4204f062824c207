import { type RawBuilder, sql } from 'kysely';
import type { Comparison } from './comparison.ts';

/** Numbers follow each other from 1 without a gap, and the counter stands behind the last one. */
function numbered(
  what: string,
  label: string,
  counter: string,
  numbers: (companyId: string) => RawBuilder<unknown>,
): Comparison {
  return {
    what,
    unit: 'text',
    rows: (companyId) => sql`
      with given as materialized (${numbers(companyId)})
      select ${label} || ' ' || name as place, coalesce(lag(number) over (order by number), 0) + 1 as expected, number as found
      from given
      union all
      select ${label} || ', the next number', (select coalesce(max(number), 0) + 1 from given), ${sql.ref(counter)}
      from company_counter where company_id = ${companyId}`,
  };
}

/** Void documents keep their numbers, so every gap is a document that is gone. */
export const numberLaws: readonly Comparison[] = [
  numbered(
    'Invoice numbers have no gap',
    'Invoice',
    'next_invoice',
    (companyId) => sql`
      select number as name, number_ordinal as number from invoice
      where company_id = ${companyId} and state <> 'draft'`,
  ),
  numbered(
    'Payment numbers have no gap',
    'Payment',
    'next_payment',
    (companyId) => sql`select number::text as name, number from payment where company_id = ${companyId}
      union all select number::text, number from advance where company_id = ${companyId}`,
  ),
  numbered(
    'Entry numbers have no gap',
    'Entry',
    'next_entry',
    (companyId) => sql`select number::text as name, number from entry where company_id = ${companyId}`,
  ),
  {
    what: 'Application numbers of every contract have no gap',
    unit: 'text',
    rows: (companyId) => sql`
      select 'Invoice ' || number as place,
        case when opening_paid_minor is not null then application_number
          else coalesce(lag(application_number) over (partition by estimate_id order by application_number), 0) + 1
          end as expected,
        application_number as found
      from invoice where company_id = ${companyId} and application_number is not null and application_revision = 0
      union all
      select 'Estimate ' || e.number || ', the next application', coalesce(max(i.application_number), 0) + 1,
        e.next_application
      from estimate e
      left join invoice i on i.company_id = e.company_id and i.estimate_id = e.id
      where e.company_id = ${companyId} group by e.company_id, e.id`,
  },
];
