import type { Percent } from './percent.ts';
import { writeDecimal } from './write-decimal.ts';

/**
 * A percentage as the decimal string of the wire, without zeros that say nothing.
 * @example formatPercent(33_330_000n) // '33.33'
 */
export function formatPercent(percent: Percent): string {
  return writeDecimal(percent, 6).replace(/\.?0+$/, '');
}
