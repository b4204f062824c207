import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { JournalLine } from '#core/reports/journal-report.ts';
import { type LedgerJob, ledgerJob } from './ledger-job.ts';
import { type ReportJob, reportBytes } from './report-bytes.ts';
import type { ReportNews } from './report-thread.ts';

// As the printing of documents: whoever bills at this moment goes first.
if (process.platform === 'linux') setPriority(0, 19);

const tell = (news: ReportNews) => parentPort?.postMessage(news);

/** The lines that follow a job, until null says that there are no more. */
function linesToCome(): Promise<readonly JournalLine[]> {
  const lines: JournalLine[] = [];
  return new Promise((resolve) => {
    parentPort?.on('message', (more: readonly JournalLine[] | null) => {
      if (more === null) resolve(lines);
      else for (const line of more) lines.push(line);
    });
  });
}

const job = workerData as ReportJob | LedgerJob;
const whole = 'accounts' in job ? ledgerJob(job, await linesToCome()) : job;
tell({ bytes: await reportBytes(whole, (written) => tell({ written })) });
parentPort?.close();
