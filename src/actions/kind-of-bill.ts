import type { BillPlan } from '#core/billing/bill-plan.ts';
import { type DocumentKind, documentKind } from '#core/invoices/document-kind.ts';
import type { ContractBillRecord } from '#db/invoices.ts';

/** What kind of document a bill of a contract is: what a payer held back is none of the two that its row knows. */
export function kindOfBill(invoice: ContractBillRecord): DocumentKind {
  return documentKind({
    kind: invoice.kind as BillPlan['kind'],
    grossMinor: invoice.gross_minor,
    taxMinor: invoice.tax_minor,
    withheldMinor: invoice.withheld_minor,
  });
}
