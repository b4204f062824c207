import type { InvoiceFileRecord } from './invoice-parts.ts';
import type { Tx } from './open.ts';

/** Which document is meant: that of an application as it was issued, or the one with what was certified of it. */
export interface ApplicationFileKey {
  readonly invoiceId: string;
  /** Null while nothing is certified. */
  readonly certificateId: string | null;
}

/** The kept document of an application, or null where none was printed yet. */
export async function loadApplicationFile(
  tx: Tx,
  companyId: string,
  { invoiceId, certificateId }: ApplicationFileKey,
): Promise<InvoiceFileRecord | null> {
  const row = await tx
    .selectFrom('application_file')
    .select(['sha256', 'bytes'])
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', invoiceId)
    .where('certificate_id', certificateId === null ? 'is' : '=', certificateId)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps the document of an application: of two that print it at once, the first one's stays. */
export async function keepApplicationFile(
  tx: Tx,
  companyId: string,
  { invoiceId, certificateId }: ApplicationFileKey,
  file: InvoiceFileRecord,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('application_file')
    .values({
      company_id: companyId,
      invoice_id: invoiceId,
      certificate_id: certificateId,
      sha256: file.sha256,
      bytes: file.bytes,
      rendered_at: at,
    })
    .onConflict((conflict) => conflict.constraint('application_file_kept_once').doNothing())
    .execute();
}
