import { type ReportJob, reportBytes } from './report-bytes.ts';
import { startReportThread } from './report-thread.ts';

// So many lines are written sooner than a thread is started, and keep nobody waiting.
const FEW_LINES = 1_000;

const linesOf = (job: ReportJob) =>
  job.format === 'csv' ? job.file.lines.length : job.files.reduce((sum, file) => sum + file.lines.length, 0);

/** Writes a report as CSV or as a spreadsheet; a long one in a thread of its own, so that the server goes on answering. */
export async function writeReport(job: ReportJob): Promise<Uint8Array> {
  if (linesOf(job) <= FEW_LINES) return reportBytes(job);
  return startReportThread(job, () => {}).bytes;
}
