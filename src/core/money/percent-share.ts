import { quotient } from './ratio.ts';
import { roundHalfAway } from './round-half-away.ts';
import { writeDecimal } from './write-decimal.ts';

/**
 * What share a part is of a whole, as text in percent with two decimals; null where the whole is 0.
 * @example percentShare(100_000n, 1_100_000n) // '9.09'
 */
export function percentShare(partMinor: bigint, wholeMinor: bigint): string | null {
  if (wholeMinor === 0n) return null;
  return writeDecimal(roundHalfAway(quotient(partMinor * 10_000n, wholeMinor)), 2);
}
