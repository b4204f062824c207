import type { BillPlan } from '#core/billing/bill-plan.ts';
import { documentKind } from '#core/invoices/document-kind.ts';
import type { InvoiceStatus } from '#core/invoices/invoice-status.ts';
import { type InvoiceStanding, invoiceStatusOf } from '#core/invoices/invoice-status-of.ts';
import type { InvoiceListRecord } from '#db/invoices.ts';

/** What a bill's status is on a day in the company's time zone. */
export function statusOfBill(invoice: InvoiceListRecord, day: string): InvoiceStatus {
  const standing = {
    state: invoice.state as InvoiceStanding['state'],
    dueMinor: invoice.due_minor,
    paidMinor: invoice.paid_minor,
    dueDate: invoice.due_date,
    kind: documentKind({
      kind: invoice.kind as BillPlan['kind'],
      grossMinor: invoice.gross_minor,
      taxMinor: invoice.tax_minor,
      withheldMinor: invoice.withheld_minor,
    }),
    creditedMinor: invoice.credited_minor - invoice.withheld_by_payer_minor,
    withheldByPayerMinor: invoice.withheld_by_payer_minor,
  };
  return invoiceStatusOf(standing, day);
}
