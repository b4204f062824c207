import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { type Zippable, zipSync } from 'fflate';
import { joinPdfs, pagesOf } from './join-pdfs.ts';
import type { PacketAnswer, PacketTask } from './packet-task.ts';

// As the printing of documents: whoever bills at this moment goes first.
if (process.platform === 'linux') setPriority(0, 19);

// What is packed is compressed already: pictures, PDFs, workbooks.
const AS_IT_IS = 0;

function archive({ files, madeAt }: Extract<PacketTask, { task: 'archive' }>): Uint8Array {
  const entries = files.map(({ name, bytes }): [string, Zippable[string]] => [
    name,
    [bytes, { level: AS_IT_IS, mtime: madeAt }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

async function answer(task: PacketTask): Promise<PacketAnswer> {
  switch (task.task) {
    case 'count':
      return { pages: await Promise.all(task.pdfs.map(pagesOf)) };
    case 'join':
      return joinPdfs(task);
    case 'archive':
      return { bytes: archive(task), pages: 0 };
  }
}

parentPort?.postMessage(await answer(workerData as PacketTask));
