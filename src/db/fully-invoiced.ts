import { sql } from 'kysely';

/** Whether an estimate `e` is billed to its contract sum, and each of its lines to its own value. */
export const fullyInvoiced = sql<boolean>`e.billed_minor = e.contract_sum_minor and not exists (
  select from estimate_line l
  where l.company_id = e.company_id and l.estimate_id = e.id and l.billed_minor <> l.amount_minor)`;
