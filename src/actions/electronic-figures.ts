import type { LeftOutReason } from '#core/e-invoice/left-out-reason.ts';
import { planElectronicInvoice } from '#core/e-invoice/plan-electronic-invoice.ts';
import { documentKind } from '#core/invoices/document-kind.ts';
import { loadInvoice } from '#db/invoices.ts';
import { type LineTaxRecord, listLineTaxes } from '#db/line-taxes.ts';
import type { Tx } from '#db/open.ts';
import { storedPercent } from '#db/stored-decimals.ts';
import type { ElectronicFigures } from '#documents/e-invoice/electronic-figures.ts';
import { electronicFiguresOf } from '#documents/e-invoice/electronic-figures-of.ts';
import type { LoadedBill } from './load-bill.ts';
import type { PrintedParts } from './printed-parts.ts';

/** The figures of a bill as structured data, or why it carries none. */
export type Electronic =
  | { readonly figures: ElectronicFigures; readonly reasons: readonly [] }
  | { readonly figures: null; readonly reasons: readonly LeftOutReason[] };

function plannedOf(
  { invoice, figures }: LoadedBill,
  printed: PrintedParts,
  exponent: number,
  taxes: readonly LineTaxRecord[],
) {
  const taxesOf = Map.groupBy(taxes, (tax) => tax.lineId);
  const { parties } = printed;
  return planElectronicInvoice({
    kind: figures.kind,
    exponent,
    lines: figures.lines.map((line) => ({
      description: line.description,
      thisMinor: line.thisMinor,
      taxes: (taxesOf.get(line.lineId) ?? []).map(({ rate, baseMinor, taxMinor }) => ({
        rate: storedPercent(rate),
        baseMinor,
        taxMinor,
      })),
    })),
    charge: printed.taxNote ?? 'charged',
    pricesIncludeTax: invoice.tax_included_minor !== 0n,
    withheldMinor: figures.withheldMinor,
    releasedMinor: figures.releasedMinor,
    recoupedMinor: figures.recoupedMinor,
    dueMinor: figures.dueMinor,
    has: {
      companyCountry: Boolean(parties.companyCountry),
      companyTaxNumber: Boolean(parties.companyTaxNumber),
      customerTaxNumber: Boolean(parties.customerTaxNumber),
    },
  });
}

/** What an issued bill says electronically, figured from what was stored with it; of any other there is nothing. */
export async function electronicFigures(
  tx: Tx,
  companyId: string,
  bill: LoadedBill,
  printed: PrintedParts,
  exponent: number,
): Promise<Electronic> {
  const { invoice } = bill;
  // What a payer held back bills nothing: its bill is the electronic one.
  const billsNothing = documentKind(bill.figures) === 'payer_withholding';
  if (invoice.state !== 'issued' || billsNothing) return { figures: null, reasons: [] };
  const planned = plannedOf(bill, printed, exponent, await listLineTaxes(tx, companyId, invoice.id));
  if (!planned.ok) return { figures: null, reasons: planned.reasons };
  const credited = invoice.credits_invoice_id
    ? await loadInvoice(tx, companyId, invoice.credits_invoice_id)
    : null;
  const corrects = credited?.number ? { number: credited.number, date: credited.invoice_date } : null;
  return { figures: electronicFiguresOf(planned.value, exponent, corrects), reasons: [] };
}
