import { expect, test } from 'vitest';
import { chartShare, largestAmount } from './chart-share.ts';
import { curveMonths } from './curve-months.ts';

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
  const rows = curveMonths(months, []).map((one) => [one.month, one.billed, one.collected, one.held]);
  expect(rows).toEqual([
    ['2026-01-01', '100.05', '0.00', '0.10'],
    ['2026-02-01', '100.05', '0.00', '0.10'],
    ['2026-03-01', '150.05', '90.00', '0.20'],
  ]);
});

test('a plan runs beside the totals, from the first month of either to the last; what has not come is blank', () => {
  const march = { month: '2026-03-01', billed: '50.00', collected: '20.00', held: '5.00' };
  const plan = [
    { month: '2026-02-01', planned: '40.00' },
    { month: '2026-05-01', planned: '60.00' },
  ];
  const rows = (from: Parameters<typeof curveMonths>) =>
    curveMonths(...from).map(({ month, billed, collected, held, planned }) =>
      [month, billed, collected, held, planned].map((cell) => cell ?? '-').join(' '),
    );
  expect(rows([[march], plan])).toEqual([
    '2026-02-01 0.00 0.00 0.00 40.00',
    '2026-03-01 50.00 20.00 5.00 40.00',
    '2026-04-01 - - - 40.00',
    '2026-05-01 - - - 100.00',
  ]);
  expect(rows([[march], []])).toEqual(['2026-03-01 50.00 20.00 5.00 -']);
  expect(rows([[], plan])).toHaveLength(4);
  expect(rows([[], plan])[0]).toBe('2026-02-01 - - - 40.00');
  expect(rows([[], []])).toEqual([]);
});
