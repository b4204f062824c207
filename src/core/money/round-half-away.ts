import type { Ratio } from './ratio.ts';

/**
 * The whole number nearest to a fraction, halves away from zero: the only rounding of money (minor units).
 * @example roundHalfAway({ numerator: -101n, denominator: 2n }) // -51n: −0.505 becomes −0.51
 */
export function roundHalfAway({ numerator, denominator }: Ratio): bigint {
  if (numerator < 0n) return -((-2n * numerator + denominator) / (2n * denominator));
  return (2n * numerator + denominator) / (2n * denominator);
}
