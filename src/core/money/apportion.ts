import { invariant } from '#core/invariant.ts';
import { roundToTotal } from './round-to-total.ts';

/**
 * Splits a total (minor units) in proportion to weights, whose sum must not be 0, by largest remainder with
 * ties to the earliest. The parts add up to the total exactly; weights below 0 get parts of the other sign.
 * @example apportion(100n, [1n, 1n, 1n]) // [34n, 33n, 33n]
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  invariant(sum !== 0n, 'a total is split over weights that do not add up to 0');
  const sign = sum < 0n ? -1n : 1n;
  return roundToTotal(
    total,
    weights.map((weight) => sign * weight * total),
    sign * sum,
  );
}
