import { csvOfReport } from './csv-of-report.ts';
import type { HearLines } from './hear-lines.ts';
import type { ReportFile } from './report-file.ts';
import { reportWorkbook } from './report-workbook.ts';

/** What is to be made: a report as CSV, or the sheets of a workbook. */
export type ReportJob =
  | { readonly format: 'csv'; readonly file: ReportFile }
  | { readonly format: 'xlsx'; readonly files: readonly ReportFile[] };

// Excel takes a CSV for the alphabet of its machine unless this mark at its head says that it is Unicode.
const UNICODE = '\uFEFF';

/** The file of a report, made by whoever calls. */
export async function reportBytes(job: ReportJob, written: HearLines = () => {}): Promise<Uint8Array> {
  return job.format === 'csv'
    ? new TextEncoder().encode(UNICODE + csvOfReport(job.file, written))
    : reportWorkbook(job.files, written);
}
