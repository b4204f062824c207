import type { InvoiceStatus } from '#core/invoices/invoice-status.ts';
import { type InvoiceStanding, invoiceStatusOf } from '#core/invoices/invoice-status-of.ts';
import type { ContractBillRecord } from '#db/invoices.ts';
import { kindOfBill } from './kind-of-bill.ts';

/** What a bill's status is on a day in the company's time zone. */
export function statusOfBill(invoice: ContractBillRecord, day: string): InvoiceStatus {
  const standing = {
    state: invoice.state as InvoiceStanding['state'],
    dueMinor: invoice.due_minor,
    paidMinor: invoice.paid_minor,
    dueDate: invoice.due_date,
    kind: kindOfBill(invoice),
    creditedMinor: invoice.credited_minor - invoice.withheld_by_payer_minor,
    withheldByPayerMinor: invoice.withheld_by_payer_minor,
  };
  return invoiceStatusOf(standing, day);
}
