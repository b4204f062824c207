import type { EstimateDocument } from './estimate-document.ts';
import { renderDocument } from './render-document.ts';

/** Prints an estimate to PDF. */
export const renderEstimate = (document: EstimateDocument): Promise<Uint8Array> =>
  renderDocument({ template: 'estimate', document });
