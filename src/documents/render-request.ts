import type { DocumentJob } from './document-job.ts';

/** What the printing thread is asked: a document as a file or as a picture, or one page of a file as a picture. */
export type RenderTask =
  | { readonly kind: 'document'; readonly job: DocumentJob; readonly form: 'pdf' | 'svg' }
  | { readonly kind: 'page'; readonly pdf: Uint8Array; readonly page: number };

/** A task as it is handed to the printing thread. */
export type RenderRequest = { readonly id: number; readonly task: RenderTask };
