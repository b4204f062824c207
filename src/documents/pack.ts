import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { JoinedPdf, PacketTask, PdfFault } from './packet-task.ts';
import { takeTurns } from './take-turns.ts';

// A file that keeps its reader busy for ever must not keep everybody else's packets waiting.
const LONGEST_MS = 5 * 60_000;

// A small file can unpack to more than the machine has: what is counted gets a few times its size and so much more.
const MOST_BYTES = 512 * 1024 ** 2;
const TIMES_ITS_SIZE = 8;
const LOOK_EVERY_MS = 100;

/** How long a task may take and how much memory it may fill. */
interface Bounds {
  readonly longestMs: number;
  readonly mostBytes: number;
}

// What fills its memory alone is handed over rather than copied. Small files share theirs with others.
const ownMemory = (pdfs: readonly Uint8Array[]): ArrayBuffer[] =>
  pdfs.flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );

/** Is aborted as soon as a thread fills more memory than it may. */
function tooLarge(worker: Worker, mostBytes: number): { readonly signal: AbortSignal; stop(): void } {
  const over = new AbortController();
  const look = async () => {
    const { external_memory: outside, total_heap_size: heap } = await worker.getHeapStatistics();
    if (outside + heap > mostBytes) over.abort();
  };
  // A thread that has ended has nothing to say, and its end is heard of elsewhere.
  const looking = setInterval(() => look().catch(() => {}), LOOK_EVERY_MS);
  return { signal: over.signal, stop: () => clearInterval(looking) };
}

/** Does one task of packing in a thread of its own, so that the server goes on answering; rejects where it fails. */
async function inThread(
  task: PacketTask,
  { longestMs, mostBytes }: Bounds,
  given: ArrayBuffer[] = [],
): Promise<unknown> {
  const worker = new Worker(new URL('./packet-worker.ts', import.meta.url), {
    workerData: task,
    transferList: given,
  });
  const size = tooLarge(worker, mostBytes);
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(longestMs), size.signal]);
    const [answer] = await once(worker, 'message', { signal });
    return answer;
  } finally {
    size.stop();
    await worker.terminate();
  }
}

// Twenty files that come at once must not fill the memory twenty times.
const inTurn = takeTurns(2);

/** The pages of a PDF, or why it cannot be joined to others: `await countPages(bytes) // 12`. */
export async function countPages(
  pdf: Uint8Array,
  { longestMs = LONGEST_MS, mostBytes = MOST_BYTES + TIMES_ITS_SIZE * pdf.length }: Partial<Bounds> = {},
): Promise<number | PdfFault> {
  return (await inTurn(() => inThread({ task: 'count', pdf }, { longestMs, mostBytes }))) as
    | number
    | PdfFault;
}

/**
 * Joins the PDFs of a packet to one. Those that are `given` are handed over: whoever gives them cannot read them afterwards,
 * and a packet of many photos does not fill the memory twice.
 */
export async function pack(
  task: Extract<PacketTask, { readonly task: 'join' }>,
  given: readonly Uint8Array[] = [],
): Promise<JoinedPdf> {
  const bounds = { longestMs: LONGEST_MS, mostBytes: Number.POSITIVE_INFINITY };
  return (await inThread(task, bounds, ownMemory(given))) as JoinedPdf;
}
