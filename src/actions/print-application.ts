import { keepApplicationFile, loadApplicationFile } from '#db/application-files.ts';
import { readRequest } from '#db/bill-requests.ts';
import { loadCertificates } from '#db/certificates.ts';
import { withCompany } from '#db/company.ts';
import { loadInvoice } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import type { ApplicationFormDocument } from '#documents/application-form-document.ts';
import { renderApplicationForm } from '#documents/render-application-form.ts';
import { sha256 } from '#io/sha256.ts';
import { type Acting, demand } from './acting.ts';
import { applicationFormDocument } from './application-form-document.ts';
import { loadBill } from './load-bill.ts';
import { loadedLogo } from './loaded-logo.ts';
import type { PrintedFile } from './print-invoice.ts';
import { refused, settle } from './refused.ts';
import type { PrintingCompany, Services } from './services.ts';

type Printing = Pick<Services, 'database' | 'now'>;

interface FoundApplication {
  readonly document: ApplicationFormDocument;
  readonly certificateId: string | null;
  /** As it was kept; null of a draft, of a void one, and before it is first printed. */
  readonly kept: Uint8Array | null;
}

async function findApplication(
  tx: Tx,
  { id: companyId, exponent, timeZone }: PrintingCompany,
  invoiceId: string,
): Promise<FoundApplication> {
  const bill = await loadBill(tx, companyId, invoiceId);
  const printed = settle(bill.printed);
  const certificate = (await loadCertificates(tx, companyId, [invoiceId])).get(invoiceId) ?? null;
  const logo = await loadedLogo(tx, companyId, printed.parties.logoSha256);
  const document = applicationFormDocument({ bill, printed, certificate, logo, exponent, timeZone });
  if (document === null || bill.invoice.kind !== 'invoice')
    throw refused('not_found', { what: 'application' });
  const certificateId = certificate?.id ?? null;
  const issued = bill.invoice.state === 'issued';
  const file = issued ? await loadApplicationFile(tx, companyId, { invoiceId, certificateId }) : null;
  return { document, certificateId, kept: file?.bytes ?? null };
}

/** The figures of an application for payment, as its document and its spreadsheet have them. */
export function readApplication(
  { database }: Pick<Services, 'database'>,
  company: PrintingCompany,
  invoiceId: string,
): Promise<FoundApplication> {
  return withCompany(database, company.id, (tx) => findApplication(tx, company, invoiceId), {
    readOnly: true,
    isolation: 'repeatable read',
  });
}

/**
 * Prints an application for payment with its continuation sheet. The document of an issued one is kept, once as issued
 * and once with what was certified of it; a draft or a void one is marked as such and printed anew.
 */
async function keepPrintedApplication(
  services: Printing,
  company: PrintingCompany,
  invoiceId: string,
): Promise<{ readonly bytes: Uint8Array; readonly document: ApplicationFormDocument }> {
  const { document, certificateId, kept } = await readApplication(services, company, invoiceId);
  if (kept) return { bytes: kept, document };
  const bytes = await renderApplicationForm(document);
  if (document.state !== 'issued') return { bytes, document };
  const key = { invoiceId, certificateId };
  const file = { sha256: sha256(bytes), bytes: Buffer.from(bytes) };
  const first = await withCompany(services.database, company.id, async (tx) => {
    await keepApplicationFile(tx, company.id, key, file, services.now());
    return loadApplicationFile(tx, company.id, key);
  });
  return { bytes: first?.bytes ?? bytes, document };
}

/** Prints a monthly application behind the requests, after its invoice; other bills are printed as one when asked for. */
export async function printIssuedApplication(
  services: Printing,
  company: PrintingCompany,
  invoiceId: string,
): Promise<void> {
  const invoice = await withCompany(
    services.database,
    company.id,
    (tx) => loadInvoice(tx, company.id, invoiceId),
    { readOnly: true },
  );
  if (invoice?.state !== 'issued' || readRequest(invoice).basis.kind !== 'application') return;
  await keepPrintedApplication(services, company, invoiceId);
}

/** The application for payment of a bill as a PDF, as it was issued or certified. */
export async function printApplication(
  services: Services,
  acting: Acting,
  invoiceId: string,
): Promise<PrintedFile> {
  demand(acting, 'invoices.read');
  const { bytes, document } = await keepPrintedApplication(services, acting.company, invoiceId);
  const number = document.applicationNumber ?? 'draft';
  return { name: `Application ${document.estimateNumber} ${number}`, bytes, sha256: sha256(bytes) };
}
