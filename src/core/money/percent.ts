import type { Ratio } from './ratio.ts';

/**
 * A percentage exactly as typed, in millionths of one percent.
 * @example const percent: Percent = 33_333_000n; // 33.333%
 */
export type Percent = bigint;

/**
 * The whole: 100%.
 * @example percentOf(HUNDRED_PERCENT, 500n) // 500, exactly
 */
export const HUNDRED_PERCENT: Percent = 100_000_000n;

/**
 * A percentage of an amount, unrounded (minor units).
 * @example percentOf(33_000_000n, 333n) // 33% of 3.33 is 109.89 cents, exactly
 */
export function percentOf(percent: Percent, amountMinor: bigint): Ratio {
  return { numerator: percent * amountMinor, denominator: HUNDRED_PERCENT };
}
