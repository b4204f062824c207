import { expect, test } from 'vitest';
import { renderInvoice } from '#documents/render-invoice.ts';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { asPagePicture } from './page-picture.ts';

const asked = (page: number) =>
  new Request(`http://localhost/packets/1/pdf?page=${page}`, { headers: { accept: 'image/svg+xml' } });
const answer = (body: BodyInit, sha256: string) =>
  new Response(body, {
    headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline', etag: `"${sha256}"` },
  });

test('a page of a file is drawn once: whoever asks for it again does not have the file read', async () => {
  const pdf = new Uint8Array(await renderInvoice(exampleInvoice(60)));
  const ends: string[] = [];
  const unread = () =>
    new ReadableStream(
      { pull: () => void ends.push('read'), cancel: () => void ends.push('let go of') },
      { highWaterMark: 0 },
    );
  const first = await asPagePicture(asked(2), answer(pdf, 'one'));
  const again = await asPagePicture(asked(2), answer(unread(), 'one'));
  expect(await again.text()).toBe(await first.text());
  expect(again.headers.get('x-pages')).toBe(first.headers.get('x-pages'));
  expect(ends).toEqual(['let go of']);
  const another = await asPagePicture(asked(1), answer(pdf, 'one'));
  expect(await another.text()).not.toBe(await (await asPagePicture(asked(2), answer(pdf, 'one'))).text());
});
