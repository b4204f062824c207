import { billingReport } from '#actions/billing-report.ts';
import { monthlyTaxes } from '#actions/monthly-taxes.ts';
import { printBillingReport } from '#actions/print-billing-report.ts';
import type { Services } from '#actions/services.ts';
import { writeBillingReportWorkbook } from '#actions/write-billing-report-workbook.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { formatPercent } from '#core/money/format-percent.ts';
import * as wire from '#endpoints/reports.ts';
import { answerPdf } from './answer-pdf.ts';
import { answerWorkbook } from './answer-workbook.ts';
import { presentBillingReport } from './present-billing-report.ts';
import { type Route, route } from './route.ts';

/** The contract billing report, on screen, as PDF and as a spreadsheet. */
export function reportRoutes(services: Services): readonly Route[] {
  return [
    route(wire.readBillingReport, async ({ acting, params, query }) =>
      presentBillingReport(await billingReport(services, acting, params.id, query.asOf), acting),
    ),
    route(wire.readBillingReportPdf, async ({ acting, params, query }) =>
      answerPdf(await printBillingReport(services, acting, params.id, query.asOf)),
    ),
    route(wire.readBillingReportWorkbook, async ({ acting, params, query }) =>
      answerWorkbook(await writeBillingReportWorkbook(services, acting, params.id, query.asOf)),
    ),
    route(wire.readTaxReport, async ({ acting, query }) => {
      const rows = await monthlyTaxes(services, acting, query);
      const money = (minor: bigint) => formatMoney(minor, acting.company.exponent);
      return {
        rows: rows.map(({ month, taxRateId, name, rate, ...sums }) => ({
          month,
          taxRateId,
          name,
          rate: formatPercent(rate),
          base: money(sums.baseMinor),
          tax: money(sums.taxMinor),
          ofReleases: money(sums.ofReleasesMinor),
        })),
        totalTax: money(rows.reduce((sum, row) => sum + row.taxMinor, 0n)),
      };
    }),
  ];
}
