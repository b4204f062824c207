import type { PrintedFile } from '#actions/print-invoice.ts';
import { contentDisposition } from './content-disposition.ts';

/** A PDF as a whole, or while it is read. */
interface ShownPdf extends Omit<PrintedFile, 'bytes'> {
  readonly bytes: Uint8Array | ReadableStream<Uint8Array>;
}

/** A PDF that the browser shows, under a name that it saves it by; its SHA-256 stands in the ETag. */
export function answerPdf(
  { name, bytes, sha256 }: ShownPdf,
  more: Readonly<Record<string, string>> = {},
): Response {
  return new Response(bytes instanceof Uint8Array ? new Uint8Array(bytes) : bytes, {
    headers: {
      'content-type': 'application/pdf',
      etag: `"${sha256}"`,
      'content-disposition': contentDisposition('inline', `${name}.pdf`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      ...more,
    },
  });
}
