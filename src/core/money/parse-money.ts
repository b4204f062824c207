import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import { LARGEST_MINOR } from './largest-minor.ts';
import { readDecimal } from './read-decimal.ts';

/**
 * Reads an amount from the wire into minor units of a currency with `exponent` decimals.
 * @example parseMoney('12500.00', 2) // 1_250_000n
 */
export function parseMoney(text: string, exponent: number): Result<bigint> {
  const units = readDecimal(text, exponent);
  if (!units.ok) return units;
  return units.value > LARGEST_MINOR ? refuse('number_too_large', { text }) : ok(units.value);
}
