import { expect, test } from 'vitest';
import { shownPicture } from './shown-picture.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])),
  );
const two = (value: number) => [value >> 8, value & 0xff];
const four = (value: number) => [value >>> 24, (value >> 16) & 0xff, ...two(value & 0xffff)];

const jpeg = (width: number, height: number, end: readonly number[] = [0xff, 0xd9]) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 8],
    // The preview within the photo has an end of its own.
    [0xff, 0xd8, 0xff, 0xd9, 0, 0],
    [0xff, 0xc4, 0, 3, 0],
    [0xff, 0xff, 0xc2, 0, 11, 8, ...two(height), ...two(width), 1, 0x11, 0, 0],
    [0xff, 0xda, 0, 3, 0],
    [1, 2, 0xff, 0, 3],
    end,
  );
const png = (
  width: number,
  height: number,
  end: string | readonly number[] = [...four(0), ...Buffer.from('IEND'), ...four(0)],
) =>
  bytes(
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    [...four(13), ...Buffer.from('IHDR'), ...four(width), ...four(height), 8, 2, 0, 0, 0, ...four(0)],
    end,
  );
const webp = (head: string, content: readonly number[]) =>
  bytes('RIFF', [4 + 8 + content.length, 0, 0, 0], 'WEBP', head, [content.length, 0, 0, 0], content);
const tenZeros = Array<number>(10).fill(0);

test.each([
  ['a photo', jpeg(4032, 3024), 'image/jpeg', 'pages', 43],
  ['a photo that stopped on its way', jpeg(4032, 3024, []), 'image/jpeg', 'broken', null],
  ['a photo without dots', jpeg(0, 3024), 'image/jpeg', 'broken', null],
  ['a photo of three bytes', bytes([0xff, 0xd8, 0xff]), 'image/jpeg', 'broken', null],
  ['a map of a whole town', jpeg(40_000, 30_000), 'image/jpeg', 'too_large', null],
  ['a screenshot', png(2560, 1440), 'image/png', 'pages', 45],
  ['a screenshot that stopped on its way', png(2560, 1440, [0, 0]), 'image/png', 'broken', null],
  ['a screenshot that says it is a town', png(100_000, 100_000), 'image/png', 'too_large', null],
  ['a screenshot of signature only', png(1, 1).subarray(0, 12), 'image/png', 'broken', null],
  [
    'a WebP',
    webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x40, 0x01, 0xf0, 0x00, 0, 0]),
    'image/webp',
    'pages',
    320 * 240 * 3,
  ],
  [
    'a WebP without loss',
    webp('VP8L', [0x2f, 0x3f, 0xc1, 0x3b, 0, ...tenZeros]),
    'image/webp',
    'pages',
    320 * 240 * 3,
  ],
  [
    'a WebP with more in it',
    webp('VP8X', [0, 0, 0, 0, 0x3f, 1, 0, 0xef, 0, 0, 0]),
    'image/webp',
    'pages',
    320 * 240 * 3,
  ],
  [
    'a WebP that stopped on its way',
    webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 64, 1, 240, 0, 0, 0]).subarray(0, 31),
    'image/webp',
    'broken',
    null,
  ],
  ['a WebP of another kind', webp('ALPH', [...tenZeros, ...tenZeros]), 'image/webp', 'broken', null],
] as const)('%s', (_, file, mediaType, shown, pageBytes) => {
  expect(shownPicture(file, mediaType)).toEqual({ shown, pageBytes });
});
