import { Worker } from 'node:worker_threads';
import type { DocumentJob } from './document-job.ts';
import type { RenderAnswer } from './render-answer.ts';
import type { RenderRequest, RenderTask } from './render-request.ts';

type Waiting = { readonly done: (bytes: Uint8Array) => void; readonly failed: (error: Error) => void };

/** One thread prints, one document after the other, so that the server goes on answering. */
let printer: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

const settle = (worker: Worker, answer: RenderAnswer) => {
  const caller = waiting.get(answer.id);
  waiting.delete(answer.id);
  // An idle printer must not keep the process from ending.
  if (waiting.size === 0) worker.unref();
  if (!answer.ok) return caller?.failed(new Error(answer.problem));
  const { bytes, remark } = answer.typeset;
  if (remark !== null) process.emitWarning(remark, 'DocumentWarning');
  caller?.done(bytes);
};

/** Whoever waits for a printer that died is told, and the next document gets a new one. */
const giveUp = (error: Error) => {
  printer = null;
  for (const caller of waiting.values()) caller.failed(error);
  waiting.clear();
};

const startPrinter = () => {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url));
  worker.on('message', (answer: RenderAnswer) => settle(worker, answer));
  worker.on('error', (error) => giveUp(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => {
    if (printer === worker) giveUp(new Error(`The thread that prints documents ended with code ${code}.`));
  });
  return worker;
};

const inPrinter = (task: RenderTask): Promise<Uint8Array> =>
  new Promise((done, failed) => {
    printer ??= startPrinter();
    lastId += 1;
    waiting.set(lastId, { done, failed });
    printer.ref();
    printer.postMessage({ id: lastId, task } satisfies RenderRequest);
  });

/** Prints one document in the printing thread, to PDF or as a picture; one that cannot be typeset rejects with words. */
export const renderDocument = (job: DocumentJob, form: 'pdf' | 'svg' = 'pdf'): Promise<Uint8Array> =>
  inPrinter({ kind: 'document', job, form });

/** Draws one page of a PDF, counted from 1, as a picture (SVG): for readers that show no PDF. */
export const renderPage = (pdf: Uint8Array, page: number): Promise<Uint8Array> =>
  inPrinter({ kind: 'page', pdf, page });
