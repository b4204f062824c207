import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { csvOfReport } from './csv-of-report.ts';
import type { ReportFile } from './report-file.ts';
import { reportWorkbook } from './report-workbook.ts';

/** What the thread is started with: the report, and what to make of it. */
export type ReportJob = { readonly file: ReportFile; readonly format: 'csv' | 'xlsx' };

// As the printing of documents: whoever bills at this moment goes first.
if (process.platform === 'linux') setPriority(0, 19);

const { file, format } = workerData as ReportJob;
const bytes = format === 'csv' ? new TextEncoder().encode(csvOfReport(file)) : await reportWorkbook(file);
parentPort?.postMessage(bytes);
