import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * Reads digits with at most so many decimals as whole units of the last decimal. A sign, an exponent, a comma
 * or blanks are refused, and so are more decimals: nothing that was typed is dropped in silence.
 * @example readDecimal('12.5', 4) // 125_000n
 */
export function readDecimal(text: string, decimals: number): Result<bigint> {
  const found = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (found === null) return refuse('number_malformed', { text });
  const [, whole = '', fraction = ''] = found;
  if (whole.length > 24) return refuse('number_too_large', { text });
  if (fraction.length > decimals) return refuse('number_too_precise', { text, decimals });
  return ok(BigInt(whole + fraction.padEnd(decimals, '0')));
}
