import { describe, expect, it } from 'vitest';
import { rowTops, rowWindow } from './row-window.ts';
import { sumTexts } from './sum-texts.ts';

describe('the rows in sight', () => {
  const tops = rowTops(Array(500).fill(33));

  it.each([
    ['at the top', 0, 0, 28],
    ['in the middle', 3300, 92, 128],
    ['at the bottom', 500 * 33 - 640, 472, 500],
  ])('%s, and eight more on each side', (_, scrolled, from, to) => {
    expect(rowWindow(tops, scrolled, 640)).toEqual({ from, to });
  });

  it('of rows of several heights begin where the rows before them end', () => {
    expect(rowTops([33, 53, 33])).toEqual([0, 33, 86, 119]);
  });

  it('of no rows are none', () => {
    expect(rowWindow(rowTops([]), 0, 640)).toEqual({ from: 0, to: 0 });
  });
});

describe('adding up texts', () => {
  it.each([
    [['12.5', '0.25'], '12.75'],
    [['0.10', '0.20'], '0.30'],
    [['5', '-7.50'], '-2.50'],
    [['12x', '', '3'], '3'],
    [[], '0'],
  ])('%j make %s', (texts, sum) => {
    expect(sumTexts(texts)).toBe(sum);
  });

  it('writes out the decimals of money', () => {
    expect([sumTexts(['5', '0.5'], 2), sumTexts([], 2), sumTexts(['1'], 0)]).toEqual(['5.50', '0.00', '1']);
  });
});
