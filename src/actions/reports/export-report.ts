import type { Acting } from '#actions/acting.ts';
import type { Services } from '#actions/services.ts';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportId } from '#core/reports/report-id.ts';
import { writeReport } from '#documents/write-report.ts';
import { fileOfReport } from './file-of-report.ts';
import { runReport } from './run-report.ts';

/** A report as a file that is saved. */
export interface ReportDownload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A report as CSV or as a spreadsheet with live formulas; the same lines as on the screen. */
export async function exportReport(
  services: Services,
  acting: Acting,
  id: ReportId,
  asked: ReportFilter,
  format: 'csv' | 'xlsx',
): Promise<ReportDownload> {
  const { name, ...file } = fileOfReport(await runReport(services, acting, id, asked), acting.company);
  const bytes = await writeReport(format === 'csv' ? { format, file } : { format, files: [file] });
  return { name, bytes };
}
