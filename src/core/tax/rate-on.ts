import type { Percent } from '#core/money/percent.ts';

/**
 * A rate from a day on, `YYYY-MM-DD`.
 * @example const raised: DatedRate = { from: '2026-07-01', rate: 19_000_000n };
 */
export interface DatedRate {
  readonly from: string;
  readonly rate: Percent;
}

/**
 * The rate that is in force on a bill's day, or null before the first; the changes may be in any order.
 * @example rateOn([{ from: '2026-01-01', rate: 16_000_000n }, { from: '2026-07-01', rate: 19_000_000n }], '2026-06-30') // 16_000_000n
 */
export function rateOn(changes: readonly DatedRate[], day: string): Percent | null {
  const inForce = changes
    .filter((change) => change.from <= day)
    .reduce<DatedRate | null>((last, one) => (last === null || one.from >= last.from ? one : last), null);
  return inForce?.rate ?? null;
}
