import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PacketAnswer, PacketTask } from './packet-task.ts';

// A file that keeps its reader busy for ever must not keep everybody else's packets waiting.
const LONGEST_MS = 5 * 60_000;

/** Does one task of packing in a thread of its own, so that the server goes on answering; rejects where it fails. */
async function inThread(task: PacketTask, longestMs: number): Promise<PacketAnswer> {
  const worker = new Worker(new URL('./packet-worker.ts', import.meta.url), { workerData: task });
  try {
    const [answer] = (await once(worker, 'message', { signal: AbortSignal.timeout(longestMs) })) as [
      PacketAnswer,
    ];
    return answer;
  } finally {
    await worker.terminate();
  }
}

/** The pages of each PDF, null where it cannot be joined to others. */
export async function countPages(
  pdfs: readonly Uint8Array[],
  longestMs = LONGEST_MS,
): Promise<readonly (number | null)[]> {
  const { pages } = await inThread({ task: 'count', pdfs }, longestMs);
  return typeof pages === 'number' ? [pages] : pages;
}

/** What a packet's parts are joined to, or packed into: `pack({ task: 'archive', … })`. */
export async function pack(
  task: Exclude<PacketTask, { readonly task: 'count' }>,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const answer = await inThread(task, LONGEST_MS);
  if (!('bytes' in answer)) throw new Error('The packing thread answered another question.');
  return answer;
}
