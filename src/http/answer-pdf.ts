import type { PrintedFile } from '#actions/print-invoice.ts';
import { contentDisposition } from './content-disposition.ts';

/** A PDF that the browser shows, under a name that it saves it by; its SHA-256 stands in the ETag. */
export function answerPdf({ name, bytes, sha256 }: PrintedFile): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      etag: `"${sha256}"`,
      'content-disposition': contentDisposition('inline', `${name}.pdf`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    },
  });
}
