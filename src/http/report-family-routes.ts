import type { Acting } from '#actions/acting.ts';
import { exportReport, type ReportDownload } from '#actions/reports/export-report.ts';
import { runReport } from '#actions/reports/run-report.ts';
import type { Services } from '#actions/services.ts';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import { reportList } from '#core/reports/report-list.ts';
import { companyWords } from '#core/words/company-words.ts';
import { listReports, type ReportEndpoints, reportFamily } from '#endpoints/report-family.ts';
import { contentDisposition } from './content-disposition.ts';
import { presentReport } from './present-report.ts';
import { type Route, route } from './route.ts';

function answerFile({ name, bytes }: ReportDownload, type: string, ending: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': contentDisposition('attachment', `${name}.${ending}`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}

/** Every report as figures, as CSV and as a spreadsheet. */
export function reportFamilyRoutes(services: Services): readonly Route[] {
  const file = async (acting: Acting, one: ReportEndpoints, query: ReportFilter, format: 'csv' | 'xlsx') => {
    const type = format === 'csv' ? 'text/csv; charset=utf-8' : one.xlsx.produces;
    return answerFile(await exportReport(services, acting, one.id, query, format), type, format);
  };
  return [
    route(listReports, async ({ acting }) => ({
      rows: reportList(companyWords(acting.company)).map((one) => ({ ...one, filters: [...one.filters] })),
    })),
    ...reportFamily.flatMap((one) => [
      route(one.read, async ({ acting, query }) =>
        presentReport(await runReport(services, acting, one.id, query), acting.company),
      ),
      route(one.csv, ({ acting, query }) => file(acting, one, query, 'csv')),
      route(one.xlsx, ({ acting, query }) => file(acting, one, query, 'xlsx')),
    ]),
  ];
}
