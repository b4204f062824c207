import { addRatios, numeratorOver, type Ratio, sharedDenominator, ZERO } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { roundToTotal } from '#core/money/round-to-total.ts';

/**
 * Spreads a tax that was rounded once (minor units) over its lines by their unrounded taxes, by largest remainder.
 * What earlier rounding adds to this bill goes to the line with the largest tax.
 * @example spreadTax(10n, [quotient(333n, 100n), quotient(333n, 100n), quotient(334n, 100n)]) // [3n, 3n, 4n]
 */
export function spreadTax(totalMinor: bigint, exacts: readonly Ratio[]): bigint[] {
  const denominator = exacts.reduce((shared, one) => sharedDenominator(shared, one.denominator), 1n);
  const numerators = exacts.map((one) => numeratorOver(one, denominator));
  const ownMinor = roundHalfAway(exacts.reduce((sum, one) => addRatios(sum, one), ZERO));
  const parts = roundToTotal(ownMinor, numerators, denominator);
  if (totalMinor === ownMinor) return parts;
  const size = (value: bigint) => (value < 0n ? -value : value);
  const largest = numerators.reduce(
    (best, one, index) => (size(one) > size(numerators[best] ?? 0n) ? index : best),
    0,
  );
  return parts.map((part, index) => (index === largest ? part + totalMinor - ownMinor : part));
}
