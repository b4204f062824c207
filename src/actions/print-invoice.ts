import { withCompany } from '#db/company.ts';
import { keepInvoiceFile, loadInvoiceFile } from '#db/invoice-parts.ts';
import { loadInvoice } from '#db/invoices.ts';
import { renderInvoice } from '#documents/render-invoice.ts';
import { sha256 } from '#io/sha256.ts';
import { type Acting, demand } from './acting.ts';
import { electronicFigures } from './electronic-figures.ts';
import { invoiceDocument } from './invoice-document.ts';
import { loadBill } from './load-bill.ts';
import { loadedLogo } from './loaded-logo.ts';
import { refused, settle } from './refused.ts';
import type { PrintingCompany, Services } from './services.ts';

export interface PrintedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

type Printing = Pick<Services, 'database' | 'now'>;

interface Page {
  readonly bytes: Uint8Array;
  readonly issued: boolean;
}

async function typeset(
  { database }: Printing,
  { id: companyId, exponent }: PrintingCompany,
  invoiceId: string,
): Promise<Page> {
  const { bill, document } = await withCompany(
    database,
    companyId,
    async (tx) => {
      const bill = await loadBill(tx, companyId, invoiceId);
      const printed = settle(bill.printed);
      const logo = await loadedLogo(tx, companyId, printed.parties.logoSha256);
      const { figures } = await electronicFigures(tx, companyId, bill, printed, exponent);
      return { bill, document: { ...invoiceDocument(bill, printed, exponent, logo), electronic: figures } };
    },
    { readOnly: true, isolation: 'repeatable read' },
  );
  return { bytes: await renderInvoice(document), issued: bill.invoice.state === 'issued' };
}

/**
 * Prints an issued invoice and keeps the file, once: from then on it is served as it was issued. Two that print at the
 * same time keep the first one's file; both give the same bytes.
 */
export async function keepPrintedInvoice(
  services: Printing,
  company: PrintingCompany,
  invoiceId: string,
): Promise<Uint8Array> {
  const { bytes, issued } = await typeset(services, company, invoiceId);
  if (!issued) return bytes;
  const file = { sha256: sha256(bytes), bytes: Buffer.from(bytes) };
  return withCompany(services.database, company.id, async (tx) => {
    if (await keepInvoiceFile(tx, company.id, invoiceId, file, services.now())) return bytes;
    return (await loadInvoiceFile(tx, company.id, invoiceId))?.bytes ?? bytes;
  });
}

/** The document of an invoice: as it was issued; a draft or a void one is marked as such and printed anew. */
export async function printInvoice(
  services: Services,
  acting: Acting,
  invoiceId: string,
): Promise<PrintedFile> {
  demand(acting, 'invoices.read');
  const companyId = acting.company.id;
  const { invoice, file } = await withCompany(
    services.database,
    companyId,
    async (tx) => {
      const invoice = await loadInvoice(tx, companyId, invoiceId);
      return {
        invoice,
        file: invoice?.state === 'issued' ? await loadInvoiceFile(tx, companyId, invoiceId) : null,
      };
    },
    { readOnly: true },
  );
  if (!invoice) throw refused('not_found', { what: 'invoice' });
  const bytes = file?.bytes ?? (await keepPrintedInvoice(services, acting.company, invoiceId));
  return { name: invoice.number ?? `Draft of ${invoice.estimate_number}`, bytes, sha256: sha256(bytes) };
}
