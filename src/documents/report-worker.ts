import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { type ReportJob, reportBytes } from './report-bytes.ts';

// As the printing of documents: whoever bills at this moment goes first.
if (process.platform === 'linux') setPriority(0, 19);

parentPort?.postMessage(await reportBytes(workerData as ReportJob));
