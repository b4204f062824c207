import { applicationWorkbook } from '#documents/application-workbook.ts';
import { sha256 } from '#io/sha256.ts';
import { type Acting, demand } from './acting.ts';
import { readApplication } from './print-application.ts';
import type { PrintedFile } from './print-invoice.ts';
import type { Services } from './services.ts';

/** The application for payment of a bill as a spreadsheet with live formulas. */
export async function writeApplicationWorkbook(
  services: Services,
  acting: Acting,
  invoiceId: string,
): Promise<PrintedFile> {
  demand(acting, 'invoices.read');
  const { document } = await readApplication(services, acting.company, invoiceId);
  const bytes = await applicationWorkbook(document);
  const number = document.applicationNumber ?? 'draft';
  return { name: `Application ${document.estimateNumber} ${number}`, bytes, sha256: sha256(bytes) };
}
