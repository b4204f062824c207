import { expect, test } from 'vitest';
import { chartShare, largestAmount } from './chart-share.ts';
import { runningTotals } from './running-totals.ts';

test('amounts stand in thousandths of the largest; what is below 0 stands at the foot', () => {
  const largest = largestAmount(['100.00', '-500.00', '400.00']);
  expect(['400.00', '100.00', '-500.00', '0.01'].map((one) => chartShare(one, largest))).toEqual([
    1000, 250, 0, 0,
  ]);
  expect(chartShare('0.00', largestAmount(['0.00']))).toBe(0);
});

test('running totals keep every month between the first and the last, and every cent', () => {
  const month = (at: string, billed: string, collected: string) => ({
    month: at,
    billed,
    collected,
    held: '0.10',
  });
  const months = [month('2026-01-01', '100.05', '0.00'), month('2026-03-01', '50.00', '90.00')];
  expect(runningTotals(months)).toEqual([
    { month: '2026-01-01', billed: '100.05', collected: '0.00', held: '0.10' },
    { month: '2026-02-01', billed: '100.05', collected: '0.00', held: '0.10' },
    { month: '2026-03-01', billed: '150.05', collected: '90.00', held: '0.20' },
  ]);
  expect(runningTotals([])).toEqual([]);
});
