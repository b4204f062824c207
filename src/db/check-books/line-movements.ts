import { type RawBuilder, sql } from 'kysely';

/**
 * The lines of a company's documents in the order in which they counted, everything of them and of their document beside
 * them, so that a running total needs no look at other rows: PostgreSQL would look up each of a hundred thousand lines
 * where it has no statistics yet. A document counts from its number on (`turn` 0, `sign` 1); one that became void comes
 * off again (`turn` 1, `sign` -1) behind the last document that still reckoned with it.
 */
export const lineMovements = (companyId: string): RawBuilder<unknown> => sql`(
  select l.*, i.number, i.state, t.place, t.turn, t.sign
  from invoice i
  join invoice_line l on l.company_id = i.company_id and l.invoice_id = i.id
  cross join lateral (values (i.number_ordinal, 0, 1), (i.voided_after, 1, -1)) as t (place, turn, sign)
  where i.company_id = ${companyId} and i.state <> 'draft' and t.place is not null
)`;
