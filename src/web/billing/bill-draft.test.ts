import { describe, expect, test } from 'vitest';
import { type BillDraft, emptyBill, isBegun } from './bill-draft.ts';

describe('a release on a bill of its own is begun', () => {
  test.each<[string, Partial<BillDraft>, boolean]>([
    ['with all of it', { release: 'all' }, true],
    ['not while no amount is typed', { release: 'amount' }, false],
    ['with an amount', { release: 'amount', releaseAmount: '5' }, true],
    ['not while no percentage is typed', { release: 'percent' }, false],
    ['with a percentage', { release: 'percent', releasePercent: '5' }, true],
    ['not while no line has an amount', { release: 'lines', releaseLines: { a: '' } }, false],
    ['with a line', { release: 'lines', releaseLines: { a: '', b: '5' } }, true],
    ['not without a release', { release: 'none' }, false],
  ])('%s', (_, change, expected) => {
    expect(isBegun({ ...emptyBill('2026-03-31'), way: 'none', ...change })).toBe(expected);
  });
});
