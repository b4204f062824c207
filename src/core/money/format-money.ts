import { writeDecimal } from './write-decimal.ts';

/**
 * Minor units as the decimal string of the wire, with the currency's decimals and a minus below 0.
 * @example formatMoney(-5n, 2) // '-0.05'
 */
export function formatMoney(amountMinor: bigint, exponent: number): string {
  return writeDecimal(amountMinor, exponent);
}
