import type { Draw } from './draw.ts';

/**
 * What a draw schedule plans to bill in one month (minor units), which is named by its first day.
 * @example { month: '2026-03-01', plannedMinor: 250_000n }
 */
export interface PlannedMonth {
  readonly month: string;
  readonly plannedMinor: bigint;
}

/**
 * What a draw schedule plans to bill, by month and in order (minor units). Draws without a target date are in no month,
 * so a schedule without dates plans nothing.
 * @example planByMonth([{ targetDate: '2026-03-15', amountMinor: 250_000n }]) // [{ month: '2026-03-01', plannedMinor: 250_000n }]
 */
export function planByMonth(
  draws: readonly Pick<Draw, 'targetDate' | 'amountMinor'>[],
): readonly PlannedMonth[] {
  const sums = new Map<string, bigint>();
  for (const { targetDate, amountMinor } of draws) {
    if (targetDate === null) continue;
    const month = `${targetDate.slice(0, 7)}-01`;
    sums.set(month, (sums.get(month) ?? 0n) + amountMinor);
  }
  return [...sums]
    .map(([month, plannedMinor]) => ({ month, plannedMinor }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}
