import { billingReport } from '#actions/billing-report.ts';
import { printBillingReport } from '#actions/print-billing-report.ts';
import type { Services } from '#actions/services.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { loadTaxReport } from '#db/tax-report.ts';
import * as wire from '#endpoints/reports.ts';
import { answerPdf } from './answer-pdf.ts';
import { presentBillingReport } from './present-billing-report.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';

/** The contract billing report, on screen and as PDF. */
export function reportRoutes(services: Services): readonly Route[] {
  return [
    route(wire.readBillingReport, async ({ acting, params }) =>
      presentBillingReport(await billingReport(services, acting, params.id), acting),
    ),
    route(wire.readBillingReportPdf, async ({ acting, params }) => {
      return answerPdf(await printBillingReport(services, acting, params.id));
    }),
    route(wire.readTaxReport, ({ acting, query }) =>
      reading(services, acting, async (tx) => {
        const { id, exponent } = acting.company;
        const money = (minor: bigint) => formatMoney(minor, exponent);
        const rows = await loadTaxReport(tx, id, query);
        return {
          rows: rows.map(({ month, taxRateId, name, rate, ...sums }) => ({
            month,
            taxRateId,
            name,
            rate,
            base: money(sums.baseMinor),
            tax: money(sums.taxMinor),
            ofReleases: money(sums.ofReleasesMinor),
          })),
          totalTax: money(rows.reduce((sum, row) => sum + row.taxMinor, 0n)),
        };
      }),
    ),
  ];
}
