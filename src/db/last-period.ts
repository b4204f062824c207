import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** The last day of the period of a contract's newest application, where one is issued and stands. */
export async function lastPeriod(tx: Tx, companyId: string, estimateId: string): Promise<string | null> {
  const { rows } = await sql<{ readonly last: string | null }>`
    select max(basis ->> 'periodTo') as last from invoice where company_id = ${companyId}
      and estimate_id = ${estimateId} and state = 'issued' and basis ->> 'kind' = 'application'`.execute(tx);
  return rows[0]?.last ?? null;
}
