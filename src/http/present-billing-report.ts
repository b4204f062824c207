import type { Acting } from '#actions/acting.ts';
import type { BillingReport } from '#actions/billing-report.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readBillingReport } from '#endpoints/reports.ts';
import { presentChangeOrderRow } from './present-change-order.ts';
import { presentRevision } from './present-estimate.ts';
import { presentInvoiceRow } from './present-invoice.ts';
import { presentMonth } from './present-month.ts';
import { presentTally } from './present-tally.ts';

/** A contract billing report as it stands at the end of its day. */
export function presentBillingReport(
  report: BillingReport,
  { company }: Acting,
): AnswerOf<typeof readBillingReport> {
  const { currency, exponent } = company;
  const { estimate, facts, parties, totals, asOf } = report;
  const money = (amountMinor: bigint) => formatMoney(amountMinor, exponent);
  return {
    asOf,
    currency,
    exponent,
    company: { name: parties.companyName, address: parties.companyAddress },
    customer: {
      id: estimate.customerId,
      name: parties.customerName,
      billingAddress: parties.customerAddress,
    },
    estimate: { id: estimate.id, number: estimate.number, title: estimate.title },
    pricesIncludeTax: estimate.taxTerms.pricesIncludeTax,
    originalContractSum: money(report.originalSumMinor),
    contractSum: money(estimate.contractSumMinor),
    revisions: report.revisions.map((revision) => presentRevision(revision, exponent)),
    changeOrders: report.changeOrders.map((order) => presentChangeOrderRow(order, company)),
    invoices: report.invoices.map((invoice) => presentInvoiceRow(invoice, company, asOf)),
    overrides: report.overrides.map(
      ({ invoiceId, number, invoiceDate, overMinor, past, uncoveredMinor, on, by, reason }) => ({
        invoiceId,
        number,
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
    tally: presentTally(estimate, facts, exponent),
    months: report.months.map((month) => presentMonth(month, exponent)),
    plan: report.plan.map(({ month, plannedMinor }) => ({ month, planned: money(plannedMinor) })),
    balanceToFinish: money(report.balanceToFinishMinor),
    retainageTerms: report.retainageTerms,
  };
}
