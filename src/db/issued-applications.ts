import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** Whether an application for payment of an estimate is issued and stands. */
export async function hasApplication(tx: Tx, companyId: string, estimateId: string): Promise<boolean> {
  const { rows } = await sql<{ readonly found: boolean }>`
    select exists (select from invoice where company_id = ${companyId} and estimate_id = ${estimateId}
      and state = 'issued' and basis ->> 'kind' = 'application') as found`.execute(tx);
  return rows.some((row) => row.found);
}
