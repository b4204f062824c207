import { ok, type Result } from '#core/result.ts';
import { loadApprovedOrders } from '#db/change-orders.ts';
import { taxedOn } from '#db/contract-taxes.ts';
import { loadDrawLines } from '#db/draws.ts';
import { loadInvoiceLines, loadInvoiceTaxes } from '#db/invoice-parts.ts';
import { type InvoiceRecord, loadInvoice } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { type BillFigures, plannedFigures, storedFigures } from './bill-figures.ts';
import { foundContract } from './found-contract.ts';
import { typedOf } from './loaded-draft.ts';
import { figureWith } from './plan-with.ts';
import { type PrintedParts, printedParts } from './printed-parts.ts';
import { refused } from './refused.ts';
import { storedBill } from './stored-bill.ts';

export interface LoadedBill {
  readonly invoice: InvoiceRecord;
  readonly figures: BillFigures;
  /** What its document shows beyond the figures; for a draft that cannot be figured any more, why not. */
  readonly printed: Result<PrintedParts>;
}

// A draft is figured anew: other bills may have moved its contract since it was saved.
async function loadDraft(tx: Tx, companyId: string, invoice: InvoiceRecord): Promise<LoadedBill> {
  const found = await foundContract(tx, companyId, invoice.estimate_id);
  const record = taxedOn(found, invoice.invoice_date);
  const typed = typedOf(invoice);
  const figured = await figureWith(tx, companyId, record, typed.request);
  if (!figured.ok) return { invoice, figures: storedFigures(invoice, [], [], [], null), printed: figured };
  const plan = figured.value;
  return {
    invoice,
    figures: plannedFigures(record, plan),
    printed: ok(printedParts({ record, typed, plan })),
  };
}

/** A bill with its figures: an issued one as it was issued, a draft as it would be issued now. */
export async function loadBill(tx: Tx, companyId: string, id: string): Promise<LoadedBill> {
  const [invoice, lines, taxes, drawLines] = await Promise.all([
    loadInvoice(tx, companyId, id),
    loadInvoiceLines(tx, companyId, id),
    loadInvoiceTaxes(tx, companyId, id),
    loadDrawLines(tx, companyId, id),
  ]);
  if (!invoice) throw refused('not_found', { what: 'invoice' });
  if (invoice.state === 'draft') return loadDraft(tx, companyId, invoice);
  const changed = lines.some((line) => line.changeOrderId !== null);
  const changeOrders = changed ? await loadApprovedOrders(tx, companyId, invoice.estimate_id) : [];
  const bill = storedBill(invoice, lines, { drawLines, changeOrders });
  return {
    invoice,
    figures: storedFigures(invoice, lines, taxes, drawLines, bill),
    printed: ok(invoice.printed as PrintedParts),
  };
}
