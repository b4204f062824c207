import type { PrintedFile } from '#actions/print-invoice.ts';
import { contentDisposition } from './content-disposition.ts';

/** A spreadsheet that the browser saves under its name. */
export function answerWorkbook({ name, bytes, sha256 }: PrintedFile): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      etag: `"${sha256}"`,
      'content-disposition': contentDisposition('attachment', `${name}.xlsx`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    },
  });
}
