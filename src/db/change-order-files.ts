import type { InvoiceFileRecord } from './invoice-parts.ts';
import type { Tx } from './open.ts';

/** The file of an approved change order, or null where it was never printed. */
export async function loadChangeOrderFile(
  tx: Tx,
  companyId: string,
  changeOrderId: string,
): Promise<InvoiceFileRecord | null> {
  const row = await tx
    .selectFrom('change_order_file')
    .select(['sha256', 'bytes'])
    .where('company_id', '=', companyId)
    .where('change_order_id', '=', changeOrderId)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps the file of an approved change order; the first one kept stays, whoever printed another meanwhile. */
export async function keepChangeOrderFile(
  tx: Tx,
  companyId: string,
  changeOrderId: string,
  file: InvoiceFileRecord,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('change_order_file')
    .values({
      company_id: companyId,
      change_order_id: changeOrderId,
      sha256: file.sha256,
      bytes: file.bytes,
      rendered_at: at,
    })
    .onConflict((conflict) => conflict.columns(['company_id', 'change_order_id']).doNothing())
    .execute();
}
