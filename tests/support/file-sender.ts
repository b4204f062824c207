import { attachFile } from '#endpoints/attachments.ts';
import type { Bookkeeper } from './bookkeeper.ts';

/** Sends files to contracts as a script does, as their bytes: `await send(job.id, bytes, { name: 'Policy.pdf' })`. */
export const fileSender =
  (books: Bookkeeper) =>
  (
    estimateId: string,
    bytes: Uint8Array | string,
    query: object,
    { key }: { readonly key?: string } = {},
  ): Promise<Response> =>
    books.send(attachFile, {
      params: { id: estimateId },
      query,
      bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
      ...(key === undefined ? {} : { key }),
    });
