import type { z } from 'zod';
import { applicationOf } from '#actions/application-of.ts';
import type { BillFigures } from '#actions/bill-figures.ts';
import { kindOfBill } from '#actions/kind-of-bill.ts';
import { statusOfBill } from '#actions/status-of-bill.ts';
import type { BillBasis } from '#core/billing/bill-request.ts';
import { correctionReasons } from '#core/billing/correction-reasons.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { percentShare } from '#core/money/percent-share.ts';
import { readRequest } from '#db/bill-requests.ts';
import type { CertificateRecord } from '#db/certificates.ts';
import type { CompanyProfile } from '#db/companies.ts';
import { readCredit } from '#db/credited-bills.ts';
import type { DeliveryRecord, InvoicePaymentRecord } from '#db/invoice-parts.ts';
import type { ContractBillRecord, InvoiceListRecord, InvoiceRecord } from '#db/invoices.ts';
import type { BalanceCredit } from '#db/write-credit.ts';
import type { invoice as invoiceShape } from '#endpoints/bill-shapes.ts';
import type { billFigures, contractBill, invoiceRow } from '#endpoints/invoice-shapes.ts';
import { presentApplication } from '#endpoints/present-application.ts';
import { presentBillRequest } from './present-bill-request.ts';
import { presentCertificate } from './present-certificate.ts';

type Row = z.output<typeof invoiceRow>;

/** One bill as the list of its contract shows it, on a day in the company's time zone. */
export function presentContractBill(
  invoice: ContractBillRecord,
  exponent: number,
  today: string,
): z.output<typeof contractBill> {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  const counts = invoice.state === 'issued';
  const owed = counts && invoice.kind === 'invoice';
  const openMinor = owed ? invoice.due_minor - invoice.paid_minor - invoice.credited_minor : 0n;
  return {
    id: invoice.id,
    kind: kindOfBill(invoice),
    creditsInvoiceId: invoice.credits_invoice_id,
    status: statusOfBill(invoice, today),
    number: invoice.number,
    applicationNumber: invoice.application_number,
    application: applicationOf(invoice),
    applicationRevision: invoice.application_revision,
    heading: invoice.heading,
    invoiceDate: invoice.invoice_date,
    dueDate: invoice.due_date,
    gross: money(invoice.gross_minor),
    withheld: money(invoice.withheld_minor),
    released: money(invoice.released_minor),
    tax: money(invoice.tax_minor),
    due: money(invoice.due_minor),
    paid: money(invoice.paid_minor),
    credited: money(invoice.credited_minor - invoice.withheld_by_payer_minor),
    withheldByPayer: money(invoice.withheld_by_payer_minor),
    balance: money(openMinor),
    billedToDate: counts ? money(invoice.billed_before_minor + invoice.gross_minor) : null,
    heldToDate: counts ? money(invoice.held_to_date_minor) : null,
    over: money(invoice.over_minor),
  };
}

/** One bill among those of all contracts. */
export function presentInvoiceRow(
  invoice: InvoiceListRecord,
  { currency, exponent }: CompanyProfile,
  today: string,
): Row {
  return {
    ...presentContractBill(invoice, exponent, today),
    estimate: { id: invoice.estimate_id, number: invoice.estimate_number, title: invoice.estimate_title },
    customer: { id: invoice.customer_id, name: invoice.customer_name },
    currency,
    exponent,
  };
}

/** The figures of a bill, planned or issued. */
export function presentFigures(
  figures: BillFigures,
  exponent: number,
  basis: BillBasis = { kind: 'none' },
): z.output<typeof billFigures> {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  const billedToDate = figures.billedBeforeMinor + figures.grossMinor;
  const unbilled = figures.contractSumMinor - billedToDate;
  const { over } = figures;
  return {
    kind: figures.kind,
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
    draws: figures.drawLines.map(({ drawId, label, amountMinor }) => ({
      drawId,
      label,
      amount: money(amountMinor),
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
    fullPrice: figures.fullPrice,
    recouped: money(figures.recoupedMinor),
    advanceLeft: figures.advanceLeft,
    due: money(figures.dueMinor),
    contractSum: money(figures.contractSumMinor),
    billedBefore: money(figures.billedBeforeMinor),
    billedToDate: money(billedToDate),
    percentToDate: percentShare(billedToDate, figures.contractSumMinor),
    heldToDate: money(figures.heldToDateMinor),
    releasedByChange: money(figures.bill?.plan.retainage.releasedByChangeMinor ?? 0n),
    stillToWithhold: money(figures.bill?.plan.retainage.stillToWithholdMinor ?? 0n),
    unbilled: money(unbilled),
    application: presentApplication(basis, figures.bill, exponent),
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
  readonly certificate: CertificateRecord | null;
  readonly offBalances: readonly BalanceCredit[];
  /** Where what a credit note left to the customer is kept. */
  readonly creditPaymentId: string | null;
}

function presentCredit(
  { invoice, offBalances, creditPaymentId }: InvoiceParts,
  exponent: number,
): z.output<typeof invoiceShape>['credit'] {
  if (invoice.kind !== 'credit_note') return null;
  const own = correctionReasons(readRequest(invoice).basis).join('; ');
  return {
    reason: readCredit(invoice.credit)?.reason ?? own,
    offBalances: offBalances.map(({ invoiceId, number, amountMinor }) => ({
      invoiceId,
      number,
      amount: formatMoney(amountMinor, exponent),
    })),
    againstOpen: formatMoney(invoice.against_open_minor, exponent),
    customerCredit: formatMoney(invoice.customer_credit_minor, exponent),
    paymentId: creditPaymentId,
  };
}

/** One invoice with everything that its page shows. */
export function presentInvoice(
  parts: InvoiceParts,
  company: CompanyProfile,
  today: string,
): z.output<typeof invoiceShape> {
  const { invoice, figures, payments, deliveries, certificate } = parts;
  return {
    ...presentInvoiceRow(invoice, company, today),
    version: invoice.version,
    ...presentBillRequest(readRequest(invoice), company.exponent),
    memo: invoice.memo,
    reissueOf: invoice.reissue_of,
    figures: presentFigures(figures, company.exponent, readRequest(invoice).basis),
    isNewest: invoice.is_newest,
    standsAlone: invoice.stands_alone,
    overriddenBy: invoice.overridden_by,
    credit: presentCredit(parts, company.exponent),
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
    certificate: certificate && presentCertificate(certificate, company.exponent),
  };
}

/** A bill that was issued a moment ago: nothing is paid or delivered yet. */
export function presentIssued(
  { invoice, figures }: Pick<InvoiceParts, 'invoice' | 'figures'>,
  { company, today }: { readonly company: CompanyProfile; readonly today: string },
): z.output<typeof invoiceShape> {
  return presentInvoice(
    {
      invoice,
      figures,
      payments: [],
      deliveries: [],
      certificate: null,
      offBalances: [],
      creditPaymentId: null,
    },
    company,
    today,
  );
}
