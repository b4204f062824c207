import { readRequest } from '#db/bill-requests.ts';
import type { TypedBill } from '#db/drafts.ts';
import { type InvoiceRecord, loadInvoice } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { refused } from './refused.ts';

/** A draft, as long as it is one; its contract is locked by the caller. */
export async function loadedDraft(tx: Tx, companyId: string, id: string): Promise<InvoiceRecord> {
  const invoice = await loadInvoice(tx, companyId, id);
  if (!invoice) throw refused('not_found', { what: 'invoice' });
  if (invoice.state !== 'draft') throw refused('invoice_not_draft', {});
  return invoice;
}

/** What was typed for a bill, as its row keeps it. */
export function typedOf(invoice: InvoiceRecord): TypedBill {
  return {
    request: readRequest(invoice),
    invoiceDate: invoice.invoice_date,
    dueDate: invoice.due_date,
    heading: invoice.heading,
    memo: invoice.memo,
    reissueOf: invoice.reissue_of,
  };
}
