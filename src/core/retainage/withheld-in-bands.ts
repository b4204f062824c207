import { HUNDRED_PERCENT } from '#core/money/percent.ts';
import type { Ratio } from '#core/money/ratio.ts';
import type { StepDownRule } from './retainage-rule.ts';

/**
 * Where the bands of a prospective step-down lie on the work under the rule (minor units): `wholeMinor` is the
 * contract sum or the line's value, `outsideMinor` is measured but not under the rule, `beforeMinor` the work
 * before this bill, and `stepReached` the steps that are passed for good.
 * @example const place: BandPlace = { wholeMinor: 10_000_000n, outsideMinor: 0n, beforeMinor: 4_000_000n, stepReached: 0 };
 */
export interface BandPlace {
  readonly wholeMinor: bigint;
  readonly outsideMinor: bigint;
  readonly beforeMinor: bigint;
  readonly stepReached: number;
}

// In hundred-millionths of a minor unit, so that thresholds stay whole numbers.
function boundaries(rule: StepDownRule, place: BandPlace): bigint[] {
  const { wholeMinor, outsideMinor, beforeMinor, stepReached } = place;
  let lowest = 0n;
  return rule.steps.map(({ threshold }, index) => {
    const open = threshold * wholeMinor - outsideMinor * HUNDRED_PERCENT;
    const passed = beforeMinor * HUNDRED_PERCENT;
    const boundary = index < stepReached && passed < open ? passed : open;
    if (boundary > lowest) lowest = boundary;
    return lowest;
  });
}

/**
 * What bands withhold from work (minor units, exact): each band's rate on the work inside it. Of a step that is
 * passed, later work never falls back under its threshold.
 * @example withheldInBands(rule, 6_000_000n, place) // 10% of 50,000.00 and 5% of 10,000.00: 550_000
 */
export function withheldInBands(rule: StepDownRule, workMinor: bigint, place: BandPlace): Ratio {
  const work = workMinor * HUNDRED_PERCENT;
  const below = (boundary: bigint | undefined) =>
    boundary === undefined || work < boundary ? work : boundary;
  const ends = boundaries(rule, place);
  const rates = [rule.rate, ...rule.steps.map((step) => step.rate)];
  const numerator = rates.reduce((sum, rate, band) => {
    const start = band === 0 ? 0n : below(ends[band - 1]);
    return sum + rate * (below(ends[band]) - start);
  }, 0n);
  return { numerator, denominator: HUNDRED_PERCENT * HUNDRED_PERCENT };
}
