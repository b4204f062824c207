import { expect, test } from 'vitest';
import { journalParts } from './journal-parts.ts';
import type { JournalLine } from './journal-report.ts';

const line = (number: number): JournalLine => ({
  ...{ accountId: 'a', code: '1000', account: 'Bank', entryId: `e${number}`, number, day: '2026-03-31' },
  ...{ memo: '', documentKind: null, documentId: null, customerName: null, debitMinor: 1n, creditMinor: 0n },
});
const entries = (...sizes: readonly number[]) =>
  sizes.flatMap((size, place) => Array.from({ length: size }, () => line(place + 1)));

test.each([
  ['nothing', [], []],
  ['all in one file', [2, 3, 4], ['1 1 2 2 2 3 3 3 3']],
  ['an entry that does not fit goes into the next file', [4, 4, 3], ['1 1 1 1 2 2 2 2', '3 3 3']],
  ['a file that is just full', [5, 5, 5, 5], ['1 1 1 1 1 2 2 2 2 2', '3 3 3 3 3 4 4 4 4 4']],
])('%s', (_, sizes, expected) => {
  const written = journalParts(entries(...sizes), 10).map((part) => part.map((one) => one.number).join(' '));
  expect(written).toEqual(expected);
});

test('entries come by their numbers, whatever their days', () => {
  expect(journalParts([line(2), line(1), line(2)], 10).map((part) => part.map((one) => one.number))).toEqual([
    [1, 2, 2],
  ]);
});
