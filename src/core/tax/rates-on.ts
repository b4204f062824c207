import type { Percent } from '#core/money/percent.ts';
import { type DatedRate, rateOn } from './rate-on.ts';

/**
 * Taxes at their rates of a day (`YYYY-MM-DD`): each the last of its changes until then, or its first rate before them.
 * @example ratesOn([{ rate: 16_000_000n, changes: [{ from: '2026-07-01', rate: 19_000_000n }] }], '2026-07-01')[0]?.rate // 19_000_000n
 */
export function ratesOn<Dated extends { readonly rate: Percent; readonly changes: readonly DatedRate[] }>(
  taxes: readonly Dated[],
  day: string,
): readonly Dated[] {
  return taxes.map((tax) => ({ ...tax, rate: rateOn(tax.changes, day) ?? tax.rate }));
}
