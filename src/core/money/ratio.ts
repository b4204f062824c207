import { invariant } from '#core/invariant.ts';

/**
 * An exact fraction: numerator over a positive denominator, not necessarily reduced. Of money, in minor units.
 * @example const third: Ratio = { numerator: 10_000n, denominator: 3n }; // a third of 100.00
 */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Nothing, exactly.
 * @example addRatios(ZERO, wholeRatio(5n)) // 5/1
 */
export const ZERO: Ratio = { numerator: 0n, denominator: 1n };

/**
 * A whole number as a fraction.
 * @example wholeRatio(4352n) // 4352/1
 */
export function wholeRatio(whole: bigint): Ratio {
  return { numerator: whole, denominator: 1n };
}

/**
 * The exact quotient of two whole numbers.
 * @example quotient(1n, -3n) // -1/3
 */
export function quotient(numerator: bigint, divisor: bigint): Ratio {
  invariant(divisor !== 0n, 'nothing is divided by 0');
  return divisor > 0n
    ? { numerator, denominator: divisor }
    : { numerator: -numerator, denominator: -divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/**
 * The smallest denominator that both denominators divide. Most fractions of one contract share theirs, so the
 * costly divisor is looked for only where neither divides the other.
 * @example sharedDenominator(4n, 6n) // 12n
 */
export function sharedDenominator(a: bigint, b: bigint): bigint {
  if (a === b || a % b === 0n) return a;
  if (b % a === 0n) return b;
  return (a / greatestCommonDivisor(a, b)) * b;
}

/**
 * The numerator of a fraction over another denominator, which its own must divide.
 * @example numeratorOver({ numerator: 1n, denominator: 3n }, 12n) // 4n
 */
export function numeratorOver(ratio: Ratio, denominator: bigint): bigint {
  return ratio.denominator === denominator
    ? ratio.numerator
    : ratio.numerator * (denominator / ratio.denominator);
}

/**
 * The exact sum, over the smallest denominator that both share.
 * @example addRatios(quotient(1n, 3n), quotient(1n, 6n)) // 3/6
 */
export function addRatios(a: Ratio, b: Ratio): Ratio {
  if (a.numerator === 0n) return b;
  if (b.numerator === 0n) return a;
  const denominator = sharedDenominator(a.denominator, b.denominator);
  return { numerator: numeratorOver(a, denominator) + numeratorOver(b, denominator), denominator };
}

/**
 * The exact difference.
 * @example subtractRatios(quotient(1n, 2n), quotient(1n, 3n)) // 1/6
 */
export function subtractRatios(a: Ratio, b: Ratio): Ratio {
  return addRatios(a, { numerator: -b.numerator, denominator: b.denominator });
}

/**
 * The exact product.
 * @example multiplyRatios(quotient(1n, 2n), quotient(1n, 3n)) // 1/6
 */
export function multiplyRatios(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/**
 * Below 0, 0 or above 0, as the first is smaller than, equal to or greater than the second.
 * @example compareRatios(quotient(1n, 3n), quotient(1n, 2n)) // -1
 */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * The same fraction in lowest terms.
 * @example reduceRatio(quotient(50n, 100n)) // 1/2
 */
export function reduceRatio(ratio: Ratio): Ratio {
  const divisor = greatestCommonDivisor(ratio.numerator, ratio.denominator);
  if (divisor === 1n) return ratio;
  return { numerator: ratio.numerator / divisor, denominator: ratio.denominator / divisor };
}

/**
 * The fraction in lowest terms as text, the form in which it is stored and sent.
 * @example ratioToText(quotient(50n, 100n)) // '1/2'
 */
export function ratioToText(ratio: Ratio): string {
  const { numerator, denominator } = reduceRatio(ratio);
  return `${numerator}/${denominator}`;
}

/**
 * Reads a stored fraction; text that the product did not write itself is a bug.
 * @example ratioFromText('-1/3') // -1/3
 */
export function ratioFromText(text: string): Ratio {
  const found = /^(-?\d+)\/(\d+)$/.exec(text);
  invariant(found !== null, `a stored fraction reads n/d, not "${text}"`);
  return quotient(BigInt(found[1] ?? ''), BigInt(found[2] ?? ''));
}
