import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { csvOfReport } from './csv-of-report.ts';
import type { ReportFile } from './report-file.ts';
import { reportWorkbook } from './report-workbook.ts';

/** What the thread is started with: a report as CSV, or the sheets of a workbook. */
export type ReportJob =
  | { readonly format: 'csv'; readonly file: ReportFile }
  | { readonly format: 'xlsx'; readonly files: readonly ReportFile[] };

// As the printing of documents: whoever bills at this moment goes first.
if (process.platform === 'linux') setPriority(0, 19);

const job = workerData as ReportJob;
const bytes =
  job.format === 'csv' ? new TextEncoder().encode(csvOfReport(job.file)) : await reportWorkbook(job.files);
parentPort?.postMessage(bytes);
