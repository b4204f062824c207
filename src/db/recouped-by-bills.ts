import { sql } from 'kysely';
import type { Tx } from './open.ts';

/** What a document took out of an advance (minor units; below 0 where a credit note gave it back). */
export interface RecoupedByBill {
  readonly invoiceNumber: string;
  readonly on: string;
  readonly amountMinor: bigint;
}

/** What documents that stand took out of an advance, in their order. */
export async function listRecoupedByBills(
  tx: Tx,
  companyId: string,
  advanceId: string,
): Promise<readonly RecoupedByBill[]> {
  const { rows } = await sql<RecoupedByBill>`select i.number as "invoiceNumber", i.invoice_date as on,
      r.amount_minor as "amountMinor"
    from advance_recoupment r
    join invoice i on i.company_id = r.company_id and i.id = r.invoice_id and i.state = 'issued'
    where r.company_id = ${companyId} and r.advance_id = ${advanceId} order by i.number_ordinal`.execute(tx);
  return rows;
}
