import { type ContractTally, contractTally } from '#core/billing/contract-tally.ts';
import { changeOrderLabel } from '#core/change-orders/change-order-label.ts';
import { type CurveMonth, contractCurve } from '#core/charts/contract-curve.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { ChangeOrderRecord } from '#db/change-orders.ts';
import type { InvoiceListRecord } from '#db/invoices.ts';
import type {
  BillingReportBill,
  BillingReportChangeOrder,
  BillingReportDocument,
  BillingReportMonth,
} from '#documents/billing-report-document.ts';
import type { Logo } from '#documents/letterhead.ts';
import { dayIn } from '#io/day-in.ts';
import type { Acting } from './acting.ts';
import { applicationOf } from './application-of.ts';
import type { BillingReport } from './billing-report.ts';
import { letterhead } from './letterhead.ts';
import { statusOfBill } from './status-of-bill.ts';

type Money = (minor: bigint) => string;

function documentBill(invoice: InvoiceListRecord, money: Money, asOf: string): BillingReportBill {
  return {
    applicationNumber: applicationOf(invoice) ?? '',
    invoiceNumber: String(invoice.number),
    date: invoice.invoice_date,
    gross: money(invoice.gross_minor),
    withheld: money(invoice.withheld_minor),
    released: money(invoice.released_minor),
    tax: money(invoice.tax_minor),
    due: money(invoice.due_minor),
    paid: money(invoice.paid_minor),
    status: statusOfBill(invoice, asOf) as BillingReportBill['status'],
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

function documentMonth(one: CurveMonth, money: Money): BillingReportMonth {
  const said = (minor: bigint | null) => (minor === null ? null : money(minor));
  return {
    month: one.month,
    billed: said(one.billedMinor),
    collected: said(one.collectedMinor),
    held: said(one.heldMinor),
    planned: said(one.plannedMinor),
  };
}

function documentTally(tally: ContractTally, money: Money): BillingReportDocument['contract'] {
  return {
    contractSum: money(tally.contractSumMinor),
    billedToDate: money(tally.billedMinor),
    percentBilled: tally.percentBilled ?? '0.00',
    collected: money(tally.collectedMinor),
    fromAdvance: money(tally.recoupedMinor),
    outstanding: money(tally.outstandingMinor),
    retainageHeld: money(tally.heldMinor),
    unbilled: money(tally.unbilledMinor),
    beyondContract: money(tally.overMinor),
  };
}

/** A contract billing report as it is printed. */
export function billingReportDocument(
  report: BillingReport,
  { company }: Pick<Acting, 'company'>,
  logo: Logo | null,
): BillingReportDocument {
  const money: Money = (minor) => formatMoney(minor, company.exponent);
  const { estimate, facts, totals } = report;
  return {
    ...letterhead(report.parties, logo),
    estimateNumber: estimate.number,
    estimateTitle: estimate.title,
    asOf: report.asOf,
    originalContractSum: money(report.originalSumMinor),
    revisions: report.revisions.map(({ at, by, reason, sumBeforeMinor, sumAfterMinor }) => ({
      date: dayIn(company.timeZone, at),
      by,
      reason,
      change: money(sumAfterMinor - sumBeforeMinor),
    })),
    changeOrders: report.changeOrders.map((order) => documentChangeOrder(order, money)),
    bills: report.invoices.map((invoice) => documentBill(invoice, money, report.asOf)),
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
    curve: contractCurve(report.months, report.plan, report.asOf).map((one) => documentMonth(one, money)),
    balanceToFinish: money(report.balanceToFinishMinor),
    retainageTerms: report.retainageTerms,
    contract: documentTally(contractTally({ ...estimate, ...facts }), money),
  };
}
