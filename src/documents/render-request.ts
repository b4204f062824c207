import type { DocumentJob } from './document-job.ts';

/** A document as it is handed to the printing thread, to be a file or a picture of its pages. */
export type RenderRequest = {
  readonly id: number;
  readonly job: DocumentJob;
  readonly form: 'pdf' | 'svg';
};
