import type { Insertable } from 'kysely';
import type { Tx } from './open.ts';
import type { ClosingTable } from './schema.ts';

/** Records who closed the books through which day, or opened them again, and why. */
export async function insertClosing(tx: Tx, row: Insertable<ClosingTable>): Promise<void> {
  await tx.insertInto('closing').values(row).execute();
}

/**
 * Lets nothing be booked until the transaction ends: every booking takes its number from this row. Whoever booked
 * before is done, whoever waits finds the new closing date.
 */
export async function holdBookings(tx: Tx, companyId: string): Promise<void> {
  await tx
    .selectFrom('company_counter')
    .select('company_id')
    .where('company_id', '=', companyId)
    .forUpdate()
    .execute();
}
