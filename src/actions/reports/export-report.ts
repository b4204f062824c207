import type { Acting } from '#actions/acting.ts';
import type { Services } from '#actions/services.ts';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportId } from '#core/reports/report-id.ts';
import { writeReport } from '#documents/write-report.ts';
import { type RanReport, runReport } from './run-report.ts';

/** A report as a file that is saved. */
export interface ReportDownload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function remarksOf({ about, filter, note }: RanReport, currency: string): string[] {
  const day = about.filters.includes('from') ? `${filter.from} to ${filter.to}` : `As of ${filter.asOf}`;
  const basis = about.filters.includes('basis')
    ? [filter.basis === 'cash' ? 'Cash basis' : 'Accrual basis']
    : [];
  return [[day, ...basis, `Amounts in ${currency}`].join(', '), ...(note === null ? [] : [note])];
}

/** A report as CSV or as a spreadsheet with live formulas; the same lines as on the screen. */
export async function exportReport(
  services: Services,
  acting: Acting,
  id: ReportId,
  asked: ReportFilter,
  format: 'csv' | 'xlsx',
): Promise<ReportDownload> {
  const ran = await runReport(services, acting, id, asked);
  const { currency, exponent } = acting.company;
  const { title } = ran.about;
  const { columns, lines, totals } = ran;
  const file = { title, remarks: remarksOf(ran, currency), columns, lines, totals, exponent };
  const until = ran.about.filters.includes('from') ? ran.filter.to : ran.filter.asOf;
  return {
    name: `${title} ${until}`,
    bytes: await writeReport(format === 'csv' ? { format, file } : { format, files: [file] }),
  };
}
