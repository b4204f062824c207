import type { z } from 'zod';
import type { BillFigures } from '#actions/bill-figures.ts';
import { type InvoiceStanding, invoiceStatusOf } from '#core/invoices/invoice-status-of.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { percentShare } from '#core/money/percent-share.ts';
import { readRequest } from '#db/bill-requests.ts';
import type { CompanyProfile } from '#db/companies.ts';
import type { DeliveryRecord, InvoicePaymentRecord } from '#db/invoice-parts.ts';
import type { InvoiceListRecord, InvoiceRecord } from '#db/invoices.ts';
import type { invoice as invoiceShape } from '#endpoints/bill-shapes.ts';
import type { billFigures, invoiceRow } from '#endpoints/invoice-shapes.ts';
import { presentBillRequest } from './present-bill-request.ts';

type Row = z.output<typeof invoiceRow>;

function standing(invoice: InvoiceListRecord): InvoiceStanding {
  return {
    state: invoice.state as InvoiceStanding['state'],
    dueMinor: invoice.due_minor,
    paidMinor: invoice.paid_minor,
    dueDate: invoice.due_date,
  };
}

/** One bill as a list shows it, on a day in the company's time zone. */
export function presentInvoiceRow(
  invoice: InvoiceListRecord,
  { currency, exponent }: CompanyProfile,
  today: string,
): Row {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  const counts = invoice.state === 'issued';
  return {
    id: invoice.id,
    status: invoiceStatusOf(standing(invoice), today),
    number: invoice.number,
    applicationNumber: invoice.application_number,
    estimate: { id: invoice.estimate_id, number: invoice.estimate_number, title: invoice.estimate_title },
    customer: { id: invoice.customer_id, name: invoice.customer_name },
    heading: invoice.heading,
    invoiceDate: invoice.invoice_date,
    dueDate: invoice.due_date,
    currency,
    exponent,
    gross: money(invoice.gross_minor),
    withheld: money(invoice.withheld_minor),
    released: money(invoice.released_minor),
    tax: money(invoice.tax_minor),
    due: money(invoice.due_minor),
    paid: money(invoice.paid_minor),
    balance: money(counts ? invoice.due_minor - invoice.paid_minor : 0n),
    billedToDate: counts ? money(invoice.billed_before_minor + invoice.gross_minor) : null,
    heldToDate: counts ? money(invoice.held_to_date_minor) : null,
    over: money(invoice.over_minor),
  };
}

/** The figures of a bill, planned or issued. */
export function presentFigures(figures: BillFigures, exponent: number): z.output<typeof billFigures> {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  const billedToDate = figures.billedBeforeMinor + figures.grossMinor;
  const unbilled = figures.contractSumMinor - billedToDate;
  const { over } = figures;
  return {
    lines: figures.lines.map((line) => ({
      lineId: line.lineId,
      section: line.section,
      description: line.description,
      scheduled: money(line.scheduledMinor),
      previous: money(line.previousMinor),
      thisBill: money(line.thisMinor),
      toDate: money(line.previousMinor + line.thisMinor),
      percentToDate: percentShare(line.previousMinor + line.thisMinor, line.scheduledMinor),
      withheld: money(line.withheldMinor),
      released: money(line.releasedMinor),
    })),
    gross: money(figures.grossMinor),
    withheld: money(figures.withheldMinor),
    released: money(figures.releasedMinor),
    taxes: figures.taxes.map((tax) => ({
      taxRateId: tax.taxRateId,
      name: tax.name,
      rate: tax.rate,
      base: money(tax.baseMinor),
      tax: money(tax.taxMinor),
    })),
    tax: money(figures.taxMinor),
    due: money(figures.dueMinor),
    contractSum: money(figures.contractSumMinor),
    billedBefore: money(figures.billedBeforeMinor),
    billedToDate: money(billedToDate),
    percentToDate: percentShare(billedToDate, figures.contractSumMinor),
    heldToDate: money(figures.heldToDateMinor),
    unbilled: money(unbilled),
    pastCeiling: over && {
      over: money(over.overMinor),
      cumulative: money(over.cumulativeMinor),
      cumulativePercent: over.cumulativePercent,
      lines: over.lines.map((line) => ({
        lineId: line.lineId,
        description: line.description,
        over: money(line.overMinor),
      })),
    },
  };
}

export interface InvoiceParts {
  readonly invoice: InvoiceRecord;
  readonly figures: BillFigures;
  readonly payments: readonly InvoicePaymentRecord[];
  readonly deliveries: readonly DeliveryRecord[];
}

/** One invoice with everything that its page shows. */
export function presentInvoice(
  parts: InvoiceParts,
  company: CompanyProfile,
  today: string,
): z.output<typeof invoiceShape> {
  const { invoice, figures, payments, deliveries } = parts;
  return {
    ...presentInvoiceRow(invoice, company, today),
    version: invoice.version,
    ...presentBillRequest(readRequest(invoice), company.exponent),
    memo: invoice.memo,
    figures: presentFigures(figures, company.exponent),
    isNewest: invoice.is_newest,
    overriddenBy: invoice.overridden_by,
    issuedAt: invoice.issued_at?.toISOString() ?? null,
    issuedBy: invoice.issued_by,
    voidedAt: invoice.voided_at?.toISOString() ?? null,
    voidedOn: invoice.voided_on,
    voidedBy: invoice.voided_by,
    voidReason: invoice.void_reason,
    deliveries: deliveries.map(({ how, on, note, at }) => ({ how, on, note, at: at.toISOString() })),
    payments: payments.map(({ paymentId, number, on, method, reference, amountMinor, reversed }) => ({
      paymentId,
      number: String(number),
      on,
      method,
      reference,
      amount: formatMoney(amountMinor, company.exponent),
      reversed,
    })),
  };
}

/** A bill that was issued a moment ago: nothing is paid or delivered yet. */
export function presentIssued(
  { invoice, figures }: { readonly invoice: InvoiceRecord; readonly figures: BillFigures },
  { company, today }: { readonly company: CompanyProfile; readonly today: string },
): z.output<typeof invoiceShape> {
  return presentInvoice({ invoice, figures, payments: [], deliveries: [] }, company, today);
}
