import { expect, test } from 'vitest';
import { planByMonth } from './plan-by-month.ts';

test('draws count in the month of their target date; draws without one are in no month', () => {
  const planned = planByMonth([
    { targetDate: '2026-03-31', amountMinor: 250_000n },
    { targetDate: null, amountMinor: 900_000n },
    { targetDate: '2026-01-05', amountMinor: 100_001n },
    { targetDate: '2026-03-01', amountMinor: 50_000n },
  ]);
  expect(planned).toEqual([
    { month: '2026-01-01', plannedMinor: 100_001n },
    { month: '2026-03-01', plannedMinor: 300_000n },
  ]);
});

test('a schedule without dates, or none at all, plans nothing', () => {
  expect(planByMonth([])).toEqual([]);
  expect(planByMonth([{ targetDate: null, amountMinor: 100n }])).toEqual([]);
});
