import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** Something that is made behind the requests: a row that is in the state "making" until it is made or has failed. */
export interface Making {
  readonly table: 'packet' | 'report_file';
  readonly companyId: string;
  readonly id: string;
}

/**
 * Holds the making until the transaction ends, and tells whether nobody else does. A server that dies lets go of it at once.
 */
export async function holdMaking(tx: Tx, { table, id }: Making): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${table} ${id}`}, 0)) as held`.execute(tx);
  return rows[0]?.held === true;
}

/** Counts that the making is begun, and tells how often it was by now; null where it is not to be made. */
export async function beginMaking(tx: Tx, { table, companyId, id }: Making): Promise<number | null> {
  const { rows } = await sql<{ begun: number }>`update ${sql.table(table)} set begun = begun + 1
    where company_id = ${companyId} and id = ${id} and state = 'making' returning begun`.execute(tx);
  return rows[0]?.begun ?? null;
}
