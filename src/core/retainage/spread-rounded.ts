import { apportion } from '#core/money/apportion.ts';
import { addRatios, numeratorOver, type Ratio, sharedDenominator, ZERO } from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { roundToTotal } from '#core/money/round-to-total.ts';

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/**
 * Rounds exact parts (minor units) so that they add up to a total near their sum: by largest remainder, and where
 * the total is rounded to date and lies a unit beside, the largest part takes it.
 * @example spreadRounded(10n, [quotient(10n, 3n), quotient(10n, 3n), quotient(10n, 3n)]) // [4n, 3n, 3n]
 */
export function spreadRounded(totalMinor: bigint, exactParts: readonly Ratio[]): bigint[] {
  const denominator = exactParts.reduce((shared, part) => sharedDenominator(shared, part.denominator), 1n);
  const numerators = exactParts.map((part) => numeratorOver(part, denominator));
  const nearest = roundHalfAway({ numerator: sumOf(numerators), denominator });
  if (reaches(totalMinor, numerators, denominator)) return roundToTotal(totalMinor, numerators, denominator);
  const parts = roundToTotal(nearest, numerators, denominator);
  const size = (index: number) => {
    const part = numerators[index] ?? 0n;
    return part < 0n ? -part : part;
  };
  const largest = parts.reduce((best, _, index) => (size(index) > size(best) ? index : best), 0);
  return parts.map((part, index) => (index === largest ? part + totalMinor - nearest : part));
}

// Whether rounding each part up or down can give the total.
function reaches(totalMinor: bigint, numerators: readonly bigint[], denominator: bigint): boolean {
  const sign = totalMinor < 0n ? -1n : 1n;
  let lowest = 0n;
  let broken = 0n;
  for (const numerator of numerators) {
    const remainder = (((sign * numerator) % denominator) + denominator) % denominator;
    lowest += (sign * numerator - remainder) / denominator;
    if (remainder !== 0n) broken += 1n;
  }
  return sign * totalMinor >= lowest && sign * totalMinor <= lowest + broken;
}

/**
 * Spreads a total (minor units) over the first of several weights that add up to more than 0.
 * @example spreadByFirst(150_000n, [[2_000_000n, 0n], held]) // over this bill's work, or else over what is held
 */
export function spreadByFirst(totalMinor: bigint, choices: readonly (readonly bigint[])[]): bigint[] {
  const weights = choices.find((choice) => sumOf(choice) > 0n);
  return weights === undefined ? (choices[0] ?? []).map(() => 0n) : apportion(totalMinor, weights);
}

/**
 * The exact sum of exact parts.
 * @example sumExact([quotient(1n, 3n), quotient(2n, 3n)]) // 3/3
 */
export function sumExact(parts: readonly Ratio[]): Ratio {
  return parts.reduce(addRatios, ZERO);
}
