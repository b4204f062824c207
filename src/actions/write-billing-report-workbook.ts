import { changeOrderLabel } from '#core/change-orders/change-order-label.ts';
import { contractCurve } from '#core/charts/contract-curve.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { billsBody, contractBody, type ReportedBill } from '#core/reports/bills-body.ts';
import { changeOrdersBody, type ReportedChangeOrder } from '#core/reports/change-orders-body.ts';
import { curveBody } from '#core/reports/curve-body.ts';
import { layReport } from '#core/reports/lay-report.ts';
import { overridesBody } from '#core/reports/overrides-body.ts';
import type { ReportBody } from '#core/reports/report-body.ts';
import { companyWords } from '#core/words/company-words.ts';
import { inWords } from '#core/words/in-words.ts';
import type { ChangeOrderRecord } from '#db/change-orders.ts';
import type { InvoiceListRecord } from '#db/invoices.ts';
import type { ReportFile } from '#documents/report-file.ts';
import { writeReport } from '#documents/write-report.ts';
import { sha256 } from '#io/sha256.ts';
import type { Acting } from './acting.ts';
import { applicationOf } from './application-of.ts';
import { type BillingReport, billingReport } from './billing-report.ts';
import type { PrintedFile } from './print-invoice.ts';
import type { Services } from './services.ts';
import { statusOfBill } from './status-of-bill.ts';

function reportedBill(invoice: InvoiceListRecord, asOf: string): ReportedBill {
  return {
    number: String(invoice.number),
    application: applicationOf(invoice) ?? '',
    date: invoice.invoice_date,
    heading: invoice.heading,
    status: statusOfBill(invoice, asOf),
    isVoid: invoice.state === 'void',
    grossMinor: invoice.gross_minor,
    withheldMinor: invoice.withheld_minor,
    releasedMinor: invoice.released_minor,
    taxMinor: invoice.tax_minor,
    dueMinor: invoice.due_minor,
    paidMinor: invoice.paid_minor,
  };
}

function reportedOrder(order: ChangeOrderRecord): ReportedChangeOrder {
  const { title, reason, scheduleDays, status, decidedOn, decidedBy } = order;
  const netMinor = order.additionsMinor + order.deductionsMinor;
  return {
    number: changeOrderLabel(order.number),
    ...{ title, reason, scheduleDays, status, decidedOn, decidedBy, netMinor },
  };
}

function bodiesOf(report: BillingReport, acting: Acting): readonly (readonly [string, ReportBody])[] {
  const words = companyWords(acting.company);
  const { estimate } = report;
  const revisions = report.revisions.map(({ reason, sumBeforeMinor, sumAfterMinor }) => ({
    what: `Revision: ${reason}`,
    amountMinor: sumAfterMinor - sumBeforeMinor,
  }));
  const orders = report.changeOrders
    .filter(({ status }) => status === 'approved')
    .map(({ number, title, additionsMinor, deductionsMinor }) => ({
      what: `${changeOrderLabel(number)} ${title}`,
      amountMinor: additionsMinor + deductionsMinor,
    }));
  const contract = {
    ...estimate,
    withheldMinor: report.totals.withheldMinor,
    releasedMinor: report.totals.releasedMinor,
    originalMinor: report.originalSumMinor,
    changes: [...revisions, ...orders],
  };
  const bills = report.invoices.map((invoice) => reportedBill(invoice, report.asOf));
  const curve = contractCurve(report.months, report.plan, report.asOf);
  const said = (text: string) => inWords(text, words);
  return [
    ['Bills', billsBody(bills, words)],
    ['Contract', contractBody(contract, words)],
    ...(curve.length === 0 ? [] : [['Over time', curveBody(curve, words)] as const]),
    ...(report.changeOrders.length === 0
      ? []
      : [[said('Change orders'), changeOrdersBody(report.changeOrders.map(reportedOrder))] as const]),
    ...(report.overrides.length === 0
      ? []
      : [
          [
            'Billed over contract',
            overridesBody(report.overrides.map((one) => ({ ...one, date: one.invoiceDate }))),
          ] as const,
        ]),
  ];
}

/** The contract billing report as a spreadsheet: its bills and its contract, every sum a formula. */
export async function writeBillingReportWorkbook(
  services: Services,
  acting: Acting,
  estimateId: string,
  asOf?: string,
): Promise<PrintedFile> {
  const report = await billingReport(services, acting, estimateId, asOf);
  const { estimate, parties, balanceToFinishMinor } = report;
  const { currency, exponent } = acting.company;
  const remarks = [
    `Billing report ${estimate.number} ${estimate.title}, as of ${report.asOf}. Amounts in ${currency}.`,
    `Billed by ${parties.companyName} to ${parties.customerName}. Balance to finish ${formatMoney(balanceToFinishMinor, exponent)}. ${report.retainageTerms ?? ''}`.trim(),
  ];
  const files = bodiesOf(report, acting).map(([title, body]): ReportFile => {
    const { columns, totals } = body;
    return { title, remarks, columns, lines: layReport(body), totals, exponent };
  });
  const bytes = await writeReport({ format: 'xlsx', files });
  return { name: `Billing report ${estimate.number} ${report.asOf}`, bytes, sha256: sha256(bytes) };
}
