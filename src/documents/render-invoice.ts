import type { InvoiceDocument } from './invoice-document.ts';
import { renderDocument } from './render-document.ts';

/** Prints a progress invoice to PDF. */
export const renderInvoice = (document: InvoiceDocument): Promise<Uint8Array> =>
  renderDocument({ template: 'invoice', document });
