import { refuse } from '#core/refusal.ts';
import type { Result } from '#core/result.ts';
import { parsePercent } from './parse-percent.ts';
import { HUNDRED_PERCENT, type Percent } from './percent.ts';

/**
 * Reads a rate, a percentage from 0 to 100, from the wire.
 * @example parseRate('7.25') // 7_250_000n
 */
export function parseRate(text: string): Result<Percent> {
  const rate = parsePercent(text);
  return rate.ok && rate.value > HUNDRED_PERCENT ? refuse('rate_out_of_range', { rate: text }) : rate;
}
