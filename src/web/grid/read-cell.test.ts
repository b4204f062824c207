import { describe, expect, it } from 'vitest';
import type { CellShape } from './grid-column.ts';
import { cellProblem, readCell } from './read-cell.ts';

const amount: CellShape = { kind: 'decimal', label: 'Amount', decimals: 2 };
const signed: CellShape = { ...amount, signed: true };
const tax: CellShape = {
  kind: 'choice',
  label: 'Tax',
  choices: [
    { value: '', label: 'No tax' },
    { value: 'sales', label: 'Sales tax 8.25%' },
  ],
};

describe('what is typed or pasted into a cell', () => {
  it.each([
    ['en-US', amount, ' $1,234.50 ', '1234.50'],
    ['de-DE', amount, '1.234,50', '1234.50'],
    ['en-US', amount, '=1200*3', '3600'],
    ['en-US', amount, '', ''],
    ['en-US', signed, '-5', '-5'],
    ['en-US', signed, '−1,200', '-1200'],
    ['en-US', signed, '($3,500.00)', '-3500.00'],
    ['en-US', signed, '-0.00', '0.00'],
    ['en-US', tax, 'sales tax 8.25%', 'sales'],
    ['en-US', tax, 'sales', 'sales'],
    ['en-US', tax, 'No tax', ''],
    ['en-US', { kind: 'text', label: 'Unit' } as const, 'two\r\nlines', 'two lines'],
    ['en-US', { kind: 'text', label: 'Unit' } as const, '=1+1', '=1+1'],
  ])('%s: %o %s becomes %s', (locale, shape, typed, text) => {
    expect(readCell(shape, typed, locale)).toEqual({ text, problem: null, unfinished: false });
  });

  it.each([
    [amount, '12abc', '“12abc” is not a number.'],
    [amount, '-5', '“-5” is below 0. Here a figure is typed without a minus.'],
    [amount, '=3-5', 'The result is below 0.'],
    [amount, '10,5', '“10,5” is not a number.'],
    [tax, 'VAT', '“VAT” is not one of the choices.'],
  ])('%o %s stays as typed: %s', (shape, typed, problem) => {
    expect(readCell(shape, typed, 'en-US')).toMatchObject({ text: typed, problem });
  });

  it('is no problem where it is a figure of the wire, whatever the language', () => {
    const texts = ['1234.50', '0', '', '12x', '-5'];
    expect(texts.map((text) => cellProblem(amount, text, 'de-DE') === null)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(cellProblem(signed, '-5', 'de-DE')).toBeNull();
  });
});
