import { expect, it } from 'vitest';
import { figureWidth } from './figure-width.ts';

it.each([
  ['no totals', null, 24],
  ['a total of six digits', { C: '200000.00', D: '0.00' }, 104],
  ['one of eight digits beside it', { C: '12345678.90', D: '200000.00' }, 128],
  ['one below zero, whose sign is drawn as parentheses', { C: '-12345678.90' }, 136],
  ['yen, which have no decimals', { C: '12345678' }, 104],
])('an amount has room for %s', (_, totals, width) => {
  expect(figureWidth(totals)).toBe(width);
});

it.each([
  ['a small contract', { C: '19999.99' }, 74],
  ['one under ten million, eight times beside each other', { C: '9999999.99' }, 95],
])('in a dense grid it is narrower: %s', (_, totals, width) => {
  expect(figureWidth(totals, true)).toBe(width);
});
