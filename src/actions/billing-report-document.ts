import { applicationLabel } from '#core/billing/application-label.ts';
import type { BillPlan } from '#core/billing/bill-plan.ts';
import { type ContractTally, contractTally } from '#core/billing/contract-tally.ts';
import { changeOrderLabel } from '#core/change-orders/change-order-label.ts';
import { documentKind } from '#core/invoices/document-kind.ts';
import { type InvoiceStanding, invoiceStatusOf } from '#core/invoices/invoice-status-of.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { ChangeOrderRecord } from '#db/change-orders.ts';
import type { InvoiceListRecord } from '#db/invoices.ts';
import type {
  BillingReportBill,
  BillingReportChangeOrder,
  BillingReportDocument,
} from '#documents/billing-report-document.ts';
import type { Logo } from '#documents/letterhead.ts';
import { dayIn } from '#io/day-in.ts';
import type { Acting } from './acting.ts';
import type { BillingReport } from './billing-report.ts';
import { letterhead } from './letterhead.ts';

type Money = (minor: bigint) => string;

function applicationOf({ application_number: number, application_revision: revision }: InvoiceListRecord) {
  return number === null ? '' : applicationLabel({ number, revision });
}

function documentBill(invoice: InvoiceListRecord, money: Money, today: string): BillingReportBill {
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
  return {
    applicationNumber: applicationOf(invoice),
    invoiceNumber: String(invoice.number),
    date: invoice.invoice_date,
    gross: money(invoice.gross_minor),
    withheld: money(invoice.withheld_minor),
    released: money(invoice.released_minor),
    tax: money(invoice.tax_minor),
    due: money(invoice.due_minor),
    paid: money(invoice.paid_minor),
    status: invoiceStatusOf(standing, today) as BillingReportBill['status'],
    cumulative: invoice.state === 'void' ? null : money(invoice.billed_before_minor + invoice.gross_minor),
  };
}

function documentChangeOrder(order: ChangeOrderRecord, money: Money): BillingReportChangeOrder {
  const { title, reason, status, scheduleDays, decidedOn, decidedBy } = order;
  return {
    number: changeOrderLabel(order.number),
    title,
    reason,
    status,
    decided: decidedOn === null ? null : { on: decidedOn, by: decidedBy },
    scheduleDays,
    net: money(order.additionsMinor + order.deductionsMinor),
  };
}

function documentTally(tally: ContractTally, money: Money): BillingReportDocument['contract'] {
  return {
    contractSum: money(tally.contractSumMinor),
    billedToDate: money(tally.billedMinor),
    percentBilled: tally.percentBilled ?? '0.00',
    collected: money(tally.collectedMinor),
    outstanding: money(tally.outstandingMinor),
    retainageHeld: money(tally.heldMinor),
    unbilled: money(tally.unbilledMinor),
    beyondContract: money(tally.overMinor),
  };
}

/** A contract billing report as it is printed on a day in the company's time zone. */
export function billingReportDocument(
  report: BillingReport,
  { company, today }: Pick<Acting, 'company' | 'today'>,
  logo: Logo | null,
): BillingReportDocument {
  const money: Money = (minor) => formatMoney(minor, company.exponent);
  const { estimate, facts, totals } = report;
  return {
    ...letterhead(report.parties, logo),
    estimateNumber: estimate.number,
    estimateTitle: estimate.title,
    asOf: today,
    originalContractSum: money(report.originalSumMinor),
    revisions: report.revisions.map(({ at, by, reason, sumBeforeMinor, sumAfterMinor }) => ({
      date: dayIn(company.timeZone, at),
      by,
      reason,
      change: money(sumAfterMinor - sumBeforeMinor),
    })),
    changeOrders: report.changeOrders.map((order) => documentChangeOrder(order, money)),
    bills: report.invoices.map((invoice) => documentBill(invoice, money, today)),
    overrides: report.overrides.map(
      ({ number, invoiceDate, overMinor, past, uncoveredMinor, on, by, reason }) => ({
        invoiceNumber: number,
        invoiceDate,
        over: money(overMinor),
        past,
        uncovered: money(uncoveredMinor),
        on,
        by,
        reason,
      }),
    ),
    totals: {
      gross: money(totals.grossMinor),
      withheld: money(totals.withheldMinor),
      released: money(totals.releasedMinor),
      tax: money(totals.taxMinor),
      due: money(totals.dueMinor),
      paid: money(totals.paidMinor),
    },
    balanceToFinish: money(report.balanceToFinishMinor),
    contract: documentTally(contractTally({ ...estimate, ...facts }), money),
  };
}
