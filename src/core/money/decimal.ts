import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import { readDecimal } from './read-decimal.ts';
import { writeDecimal } from './write-decimal.ts';

/**
 * An exact decimal number at or above 0: so many units of the last of `decimals` decimals.
 * @example const twelveAndAHalf: Decimal = { units: 125_000n, decimals: 4 };
 */
export interface Decimal {
  readonly units: bigint;
  readonly decimals: number;
}

/**
 * Reads a quantity of at most 4 decimals.
 * @example parseQuantity('12.5') // { units: 125_000n, decimals: 4 }
 */
export function parseQuantity(text: string): Result<Decimal> {
  return parseDecimal(text, 4);
}

/**
 * Reads a unit price of at most 8 decimals.
 * @example parseUnitPrice('0.00123') // { units: 123_000n, decimals: 8 }
 */
export function parseUnitPrice(text: string): Result<Decimal> {
  return parseDecimal(text, 8);
}

/**
 * A decimal number as text, without zeros that say nothing.
 * @example formatDecimal({ units: 125_000n, decimals: 4 }) // '12.5'
 */
export function formatDecimal({ units, decimals }: Decimal): string {
  return writeDecimal(units, decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

function parseDecimal(text: string, decimals: number): Result<Decimal> {
  const units = readDecimal(text, decimals);
  return units.ok ? ok({ units: units.value, decimals }) : units;
}
