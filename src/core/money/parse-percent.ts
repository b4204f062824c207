import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';
import type { Percent } from './percent.ts';
import { readDecimal } from './read-decimal.ts';

const LARGEST_PERCENT: Percent = 9_999_999_999n;

/**
 * Reads a percentage of at most 6 decimals from the wire.
 * @example parsePercent('33.333') // 33_333_000n
 */
export function parsePercent(text: string): Result<Percent> {
  const percent = readDecimal(text, 6);
  if (!percent.ok) return percent;
  return percent.value > LARGEST_PERCENT ? refuse('number_too_large', { text }) : ok(percent.value);
}
