import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { JournalLine } from '#core/reports/journal-report.ts';
import type { HearLines } from './hear-lines.ts';
import type { LedgerJob } from './ledger-job.ts';
import type { ReportJob } from './report-bytes.ts';

/** What the writing thread says: how many lines are written, or the bytes of the file. */
export type ReportNews = { readonly written: number } | { readonly bytes: Uint8Array };

/** A thread that writes the file of a report. */
export interface ReportThread {
  /** Hands over lines of a ledger; null says that there are no more. */
  give(lines: readonly JournalLine[] | null): void;
  readonly bytes: Promise<Uint8Array>;
  /** The bytes, or null where they are not there after a moment. */
  bytesSoon(): Promise<Uint8Array | null>;
  stop(): Promise<unknown>;
}

// The longest file that is made takes half of it; where even that is not enough, the thread ends and not the server.
const MOST_MEGABYTES = 2_048;

const MOMENT_MS = 250;

/** Starts a thread of low priority that writes a file. Example: `await startReportThread(job, () => {}).bytes`. */
export function startReportThread(job: ReportJob | LedgerJob, written: HearLines): ReportThread {
  const worker = new Worker(new URL('./report-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    worker.on('message', (news: ReportNews) => {
      if ('bytes' in news) resolve(news.bytes);
      else written(news.written);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that writes a report ended before its file.')));
  });
  // Whoever stops the thread does not wait for its bytes.
  bytes.catch(() => {});
  return {
    give: (lines) => worker.postMessage(lines),
    bytes,
    bytesSoon: () => Promise.race([bytes, sleep(MOMENT_MS, null)]),
    stop: () => worker.terminate(),
  };
}
