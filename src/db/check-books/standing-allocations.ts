import { type RawBuilder, sql } from 'kysely';

/** What is applied of a company's payments and was not taken back, to be read from as a table. */
export function standingAllocations(companyId: string): RawBuilder<unknown> {
  return sql`(select a.* from payment_allocation a
    where a.company_id = ${companyId} and not exists (select from allocation_taken_back t
      where t.company_id = a.company_id and t.payment_id = a.payment_id and t.allocation_id = a.id))`;
}
