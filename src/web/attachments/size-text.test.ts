import { expect, test } from 'vitest';
import { sizeText } from './size-text.ts';

test.each([
  [12, '12 bytes'],
  [2048, '2 KB'],
  [1_572_864, '1.5 MB'],
  [26_214_400, '25 MB'],
])('%s bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
