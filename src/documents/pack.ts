import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { JoinedPdf, PacketTask, PdfFault } from './packet-task.ts';

// A file that keeps its reader busy for ever must not keep everybody else's packets waiting.
const LONGEST_MS = 5 * 60_000;

// What fills its memory alone is handed over rather than copied. Small files share theirs with others.
const ownMemory = (pdfs: readonly Uint8Array[]): ArrayBuffer[] =>
  pdfs.flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );

/** Does one task of packing in a thread of its own, so that the server goes on answering; rejects where it fails. */
async function inThread(task: PacketTask, longestMs: number, given: ArrayBuffer[] = []): Promise<unknown> {
  const worker = new Worker(new URL('./packet-worker.ts', import.meta.url), {
    workerData: task,
    transferList: given,
  });
  try {
    const [answer] = await once(worker, 'message', { signal: AbortSignal.timeout(longestMs) });
    return answer;
  } finally {
    await worker.terminate();
  }
}

/** The pages of a PDF, or why it cannot be joined to others: `await countPages(bytes) // 12`. */
export async function countPages(pdf: Uint8Array, longestMs = LONGEST_MS): Promise<number | PdfFault> {
  return (await inThread({ task: 'count', pdf }, longestMs)) as number | PdfFault;
}

/**
 * Joins the PDFs of a packet to one. Those that are `given` are handed over: whoever gives them cannot read them afterwards,
 * and a packet of many photos does not fill the memory twice.
 */
export async function pack(
  task: Extract<PacketTask, { readonly task: 'join' }>,
  given: readonly Uint8Array[] = [],
): Promise<JoinedPdf> {
  return (await inThread(task, LONGEST_MS, ownMemory(given))) as JoinedPdf;
}
