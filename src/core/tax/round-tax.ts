import { type Ratio, subtractRatios, wholeRatio } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import type { TaxTerms } from './tax-terms.ts';

/**
 * Rounds an exact tax (minor units). Of prices that include it, the tax is what rounding the net leaves, so that half
 * a unit goes to the net.
 * @example roundTax({ pricesIncludeTax: true }, quotient(5n, 2n)) // 2n
 */
export function roundTax({ pricesIncludeTax }: Pick<TaxTerms, 'pricesIncludeTax'>, exact: Ratio): bigint {
  if (!pricesIncludeTax) return roundHalfAway(exact);
  const { numerator, denominator } = exact;
  const wholeMinor = numerator / denominator;
  const beyond = wholeRatio(numerator < 0n ? wholeMinor - 1n : wholeMinor + 1n);
  return beyond.numerator - roundHalfAway(subtractRatios(beyond, exact));
}
