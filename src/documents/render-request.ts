import type { DocumentJob } from './document-job.ts';

/** A document as it is handed to the printing thread. */
export type RenderRequest = { readonly id: number; readonly job: DocumentJob };
