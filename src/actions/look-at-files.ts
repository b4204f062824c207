import { keepShown, listAttachments, loadAttachmentBytes } from '#db/attachments.ts';
import { withCompany } from '#db/company.ts';
import { loadInvoice } from '#db/invoices.ts';
import type { Acting } from './acting.ts';
import { howShown } from './how-shown.ts';
import type { Services } from './services.ts';

/** Looks at the files of the contract of a bill that were kept before anybody looked at files: once for each. */
export async function lookAtFiles(
  { database }: Pick<Services, 'database'>,
  { company }: Pick<Acting, 'company'>,
  invoiceId: string,
): Promise<void> {
  const files = await withCompany(
    database,
    company.id,
    async (tx) => {
      const invoice = await loadInvoice(tx, company.id, invoiceId);
      return invoice ? listAttachments(tx, company.id, { estimateId: invoice.estimate_id }) : [];
    },
    { readOnly: true },
  );
  for (const { id, mediaType, shown } of files) {
    if (shown !== null) continue;
    const bytes = await withCompany(database, company.id, (tx) => loadAttachmentBytes(tx, company.id, id), {
      readOnly: true,
    });
    const look = await howShown(bytes, mediaType);
    await withCompany(database, company.id, (tx) => keepShown(tx, company.id, id, look));
  }
}
