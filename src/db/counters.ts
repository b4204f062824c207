import { sql } from 'kysely';
import type { Tx } from './open.ts';

/**
 * The next number of a kind of document. It holds the company's counters until the transaction ends, so it is
 * taken last; a rollback gives it back.
 */
export async function takeNumber(
  tx: Tx,
  companyId: string,
  kind: 'estimate' | 'invoice' | 'payment' | 'entry',
): Promise<number> {
  const column = `next_${kind}` as const;
  const { taken } = await tx
    .updateTable('company_counter')
    .set(column, sql<number>`${sql.ref(column)} + 1`)
    .where('company_id', '=', companyId)
    .returning(sql<number>`${sql.ref(column)} - 1`.as('taken'))
    .executeTakeFirstOrThrow();
  return taken;
}
