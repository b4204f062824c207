import { expect, test } from 'vitest';
import { curveMonths } from './curve-months.ts';
import { everyMonth } from './every-month.ts';

const month = (at: string, billed: string, collected: string) => ({
  month: at,
  billed,
  collected,
  held: '0.10',
});

test('running totals keep every month, every cent and the decimals of the wire', () => {
  const months = [month('2026-01-01', '100.05', '0.00'), month('2026-03-01', '-50.00', '90.00')];
  const plan = [{ month: '2026-04-01', planned: '60.00' }];
  const rows = curveMonths(months, plan, '2026-03-31').map((one) =>
    [one.month, one.billed, one.collected, one.held, one.planned].map((cell) => cell ?? '-').join(' '),
  );
  expect(rows).toEqual([
    '2026-01-01 100.05 0.00 0.10 0.00',
    '2026-02-01 100.05 0.00 0.10 0.00',
    '2026-03-01 50.05 90.00 0.20 0.00',
    '2026-04-01 - - - 60.00',
  ]);
  expect(curveMonths([{ ...month('2026-01-01', '5', '3'), held: '1' }], [], '2026-01-31')).toMatchObject([
    { billed: '5', collected: '3', planned: null },
  ]);
});

test('months without a bill stand with 0, until the month of today', () => {
  const rows = everyMonth([month('2026-01-01', '100.05', '0.00')], '2026-03-15');
  expect(rows.map(({ month: at, billed }) => `${at} ${billed}`)).toEqual([
    '2026-01-01 100.05',
    '2026-02-01 0.00',
    '2026-03-01 0.00',
  ]);
  expect(everyMonth([], '2026-03-15')).toEqual([]);
});
