import { invariant } from '#core/invariant.ts';

/**
 * An exact fraction: numerator over a positive denominator, not necessarily reduced. Of money, in minor units.
 * @example const third: Ratio = { numerator: 10_000n, denominator: 3n }; // a third of 100.00
 */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}
