import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { countPages } from './pack.ts';

test('a task that goes on for too long is ended, so that the next one is begun', async () => {
  await expect(countPages(Buffer.from('%PDF-1.4'), { longestMs: 1 })).rejects.toThrow(/aborted/);
  expect(await countPages(Buffer.from('%PDF-1.4'))).toBe('broken');
});

/** A PDF of one page with a stream that unpacks to a thousand times its size. */
function pdfThatUnpacksTo(bytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(bytes, ' '));
  const head = `5 0 obj\n<</Type/ObjStm/N 1/First 4/Length ${packed.length}/Filter/FlateDecode>>\nstream\n`;
  const page =
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF';
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n${head}`),
    packed,
    Buffer.from(`\nendstream\nendobj\n${page}`),
  ]);
}

test('a small file that unpacks to more than the memory it is given is ended too', async () => {
  expect(await countPages(pdfThatUnpacksTo(1_000))).toBe(1);
  const bomb = pdfThatUnpacksTo(512 * 1024 ** 2);
  expect(bomb.length).toBeLessThan(1024 ** 2);
  await expect(countPages(bomb, { mostBytes: 128 * 1024 ** 2 })).rejects.toThrow(/aborted/);
}, 30_000);
