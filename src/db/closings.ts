import type { Insertable } from 'kysely';
import type { Tx } from './open.ts';
import type { ClosingTable } from './schema.ts';

/** Records who closed the books through which day, or opened them again, and why. */
export async function insertClosing(tx: Tx, row: Insertable<ClosingTable>): Promise<void> {
  await tx.insertInto('closing').values(row).execute();
}
