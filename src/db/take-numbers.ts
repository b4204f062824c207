import { sql } from 'kysely';
import type { Tx } from './open.ts';

type Counter = 'next_estimate' | 'next_invoice' | 'next_payment' | 'next_entry';

/**
 * Takes the next number of each kind named. The counter stays locked until the transaction ends, so it is taken last;
 * a rollback gives the numbers back, which is why there are no gaps.
 */
export async function takeNumbers<Taken extends Counter>(
  tx: Tx,
  companyId: string,
  counts: Readonly<Record<Taken, number>>,
): Promise<Readonly<Record<Taken, number>>> {
  const kinds = Object.entries(counts) as [Taken, number][];
  const changes = kinds.map(([kind, count]) => sql`${sql.ref(kind)} = ${sql.ref(kind)} + ${count}`);
  const firsts = kinds.map(([kind, count]) => sql`${sql.ref(kind)} - ${count} as ${sql.ref(kind)}`);
  const { rows } = await sql<Record<Taken, number>>`update company_counter set ${sql.join(changes)}
    where company_id = ${companyId} returning ${sql.join(firsts)}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('A company has a row of counters.');
  return row;
}

/** Waits for everybody who is booking in this company, and lets nobody book until the transaction ends. */
export async function holdNumbers(tx: Tx, companyId: string): Promise<void> {
  await sql`select from company_counter where company_id = ${companyId} for update`.execute(tx);
}
