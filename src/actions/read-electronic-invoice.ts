import type { LeftOutReason } from '#core/e-invoice/left-out-reason.ts';
import { withCompany } from '#db/company.ts';
import { electronicDocumentOf } from '#documents/e-invoice/electronic-document-of.ts';
import { writeElectronicInvoice } from '#documents/e-invoice/write-electronic-invoice.ts';
import { type Acting, demand } from './acting.ts';
import { electronicFigures } from './electronic-figures.ts';
import { invoiceDocument } from './invoice-document.ts';
import { loadBill } from './load-bill.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';

/** An issued bill as structured data, as it is attached to its file; or why it carries none. */
export async function readElectronicInvoice(
  services: Services,
  acting: Acting,
  invoiceId: string,
): Promise<{
  readonly number: string;
  readonly xml: string | null;
  readonly reasons: readonly LeftOutReason[];
}> {
  demand(acting, 'invoices.read');
  const { id: companyId, exponent } = acting.company;
  return withCompany(
    services.database,
    companyId,
    async (tx) => {
      const bill = await loadBill(tx, companyId, invoiceId);
      if (bill.invoice.state !== 'issued')
        return { number: bill.invoice.number ?? '', xml: null, reasons: [] };
      const printed = settle(bill.printed);
      const { figures, reasons } = await electronicFigures(tx, companyId, bill, printed, exponent);
      const document = { ...invoiceDocument(bill, printed, exponent, null), electronic: figures };
      const electronic = electronicDocumentOf(document);
      return {
        number: bill.invoice.number ?? '',
        xml: electronic && writeElectronicInvoice(electronic),
        reasons,
      };
    },
    { readOnly: true, isolation: 'repeatable read' },
  );
}
