import { expect, test } from 'vitest';
import { usualDelay } from './cash-view.ts';

test.each([
  ['no bill paid yet', [], 0],
  ['one bill', [7], 7],
  ['three bills', [20, 5, 9], 9],
  ['two bills, on time and two weeks late', [0, 14], 7],
  ['half a day counts as a whole one', [6, 7], 7],
  ['half of the bills late, half paid before they were due', [-11, 17, 4, 47, -9, 20], 11],
  ['always paid before it is due', [-5, -3, -4], 0],
])('the usual delay of a customer: %s', (_, daysLate, days) => {
  expect(usualDelay(daysLate)).toBe(days);
});
