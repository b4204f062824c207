import {
  addRatios,
  numeratorOver,
  quotient,
  type Ratio,
  sharedDenominator,
  wholeRatio,
  ZERO,
} from '#core/money/ratio.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import { roundToTotal } from '#core/money/round-to-total.ts';
import type { CreditableLine } from './credited-work.ts';

/**
 * What share of each line of a bill is credited, this credit included (0 to 1). A line that billed nothing follows
 * the bill as a whole.
 * @example creditShares([{ lineId: 'a', partMinor: 100n, creditedMinor: 0n }], [50n]) // [1/2]
 */
export function creditShares(lines: readonly CreditableLine[], credit: readonly bigint[]): Ratio[] {
  const afterMinor = lines.map((line, index) => line.creditedMinor + (credit[index] ?? 0n));
  const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
  const partsMinor = lines.map((line) => line.partMinor);
  const isWhole = partsMinor.every((part, index) => part === afterMinor[index]);
  const ofBill = sum(partsMinor) === 0n ? ZERO : quotient(sum(afterMinor), sum(partsMinor));
  return lines.map(({ partMinor }, index) => {
    if (isWhole) return wholeRatio(1n);
    return partMinor === 0n ? ofBill : quotient(afterMinor[index] ?? 0n, partMinor);
  });
}

/**
 * Rounds a figure that is credited to date once, and spreads it over its lines (minor units): lines that are credited
 * whole, or not at all, keep their stored figure to the unit.
 * @example roundCredited([quotient(333n, 2n), wholeRatio(100n)]) // 266.5 is [167n, 100n]
 */
export function roundCredited(exacts: readonly Ratio[]): bigint[] {
  const denominator = exacts.reduce((shared, one) => sharedDenominator(shared, one.denominator), 1n);
  const totalMinor = roundHalfAway(exacts.reduce((sum, one) => addRatios(sum, one), ZERO));
  return roundToTotal(
    totalMinor,
    exacts.map((one) => numeratorOver(one, denominator)),
    denominator,
  );
}

/**
 * A share of an amount (minor units), unrounded.
 * @example shareOf(quotient(1n, 2n), 333n) // 333/2
 */
export function shareOf({ numerator, denominator }: Ratio, amountMinor: bigint): Ratio {
  return { numerator: numerator * amountMinor, denominator };
}
