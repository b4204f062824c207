import { expect, test } from 'vitest';
import { mediaTypeOf } from './media-type-of.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [...part])));
const ZIP = [0x50, 0x4b, 3, 4];
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test.each([
  ['a photo', bytes([0xff, 0xd8, 0xff, 0xe1], 'Exif'), 'IMG_1.jpg', 'image/jpeg'],
  ['a photo called a PDF', bytes([0xff, 0xd8, 0xff, 0xe1]), 'policy.pdf', 'image/jpeg'],
  ['a screenshot', bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'a.png', 'image/png'],
  ['a WebP', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 '), 'a.webp', 'image/webp'],
  ['a sound', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt '), 'a.webp', null],
  ['a photo of an iPhone', bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0]), 'IMG_1.jpg', 'image/heic'],
  ['a film', bytes([0, 0, 0, 24], 'ftypqt  ', [0, 0, 0, 0]), 'IMG_1.heic', null],
  ['a PDF', bytes('%PDF-1.7\n'), 'policy.pdf', 'application/pdf'],
  ['a workbook', bytes(ZIP, 'xl/workbook.xml'), 'costs.xlsx', workbook],
  ['a workbook with macros', bytes(ZIP, 'xl/workbook.xml xl/vbaProject.bin'), 'costs.xlsx', null],
  ['another archive', bytes(ZIP, 'word/document.xml'), 'letter.docx', null],
  ['a table', bytes('Item,Amount\nSteel,12000\n'), 'Stored.CSV', 'text/csv'],
  ['a text', bytes('Größe: 3 m², 東京\r\n'), 'notes.txt', 'text/plain'],
  ['a page that would be run', bytes('<script>alert(1)</script>'), 'page.html', 'text/plain'],
  ['a text in another encoding', bytes('Gr', [0xf6, 0xdf], 'e'), 'notes.txt', null],
  ['half a letter', bytes('caf', [0xc3]), 'notes.txt', null],
  ['a program', bytes([0x7f], 'ELF', [2, 1, 1, 0]), 'notes.txt', null],
  ['an old picture', bytes('GIF89a', [1, 0]), 'a.gif', null],
  ['nothing', bytes(), 'a.pdf', null],
])('%s is told by its bytes', (_, file, name, type) => {
  expect(mediaTypeOf(file, name)).toBe(type);
});
