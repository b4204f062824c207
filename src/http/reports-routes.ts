import { billingReport } from '#actions/billing-report.ts';
import { printBillingReport } from '#actions/print-billing-report.ts';
import type { Services } from '#actions/services.ts';
import * as wire from '#endpoints/reports.ts';
import { answerPdf } from './answer-pdf.ts';
import { presentBillingReport } from './present-billing-report.ts';
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
  ];
}
