import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReportJob } from './report-worker.ts';

/** Writes a report as CSV or as a spreadsheet in a thread of its own, so that the server goes on answering. */
export async function writeReport(job: ReportJob): Promise<Uint8Array> {
  const worker = new Worker(new URL('./report-worker.ts', import.meta.url), { workerData: job });
  const [bytes] = (await once(worker, 'message')) as [Uint8Array];
  return bytes;
}
