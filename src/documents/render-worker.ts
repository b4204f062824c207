import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { drawPage } from './draw-page.ts';
import type { RenderAnswer } from './render-answer.ts';
import type { RenderRequest } from './render-request.ts';
import { typeset } from './typeset.ts';

// On Linux this reaches the calling thread alone: a bill being issued goes before a document being printed.
// Elsewhere it would slow the whole server, so there the thread keeps its place.
if (process.platform === 'linux') setPriority(0, 19);

const answer = ({ id, task }: RenderRequest): RenderAnswer => {
  try {
    const made = task.kind === 'page' ? drawPage(task.pdf, task.page) : typeset(task.job, task.form);
    return { id, ok: true, typeset: made };
  } catch (error) {
    return { id, ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on('message', (request: RenderRequest) => parentPort?.postMessage(answer(request)));
