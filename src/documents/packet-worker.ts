import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { joinPdfs, pagesOf } from './join-pdfs.ts';
import type { PacketTask } from './packet-task.ts';

// As the printing of documents: whoever bills at this moment goes first.
if (process.platform === 'linux') setPriority(0, 19);

const task = workerData as PacketTask;
if (task.task === 'count') parentPort?.postMessage(await pagesOf(task.pdf));
else {
  const joined = await joinPdfs(task);
  parentPort?.postMessage(joined, [joined.bytes.buffer as ArrayBuffer]);
}
