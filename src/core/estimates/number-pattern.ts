import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * What a pattern of document numbers looks like: any text, the year at most once, then the zeros of the number.
 * @example NUMBER_PATTERN.test('INV-{YYYY}-{0000}') // true
 */
export const NUMBER_PATTERN = /^[^{}]*(\{YYYY\}[^{}]*)?\{0+\}[^{}]*$/;

/**
 * Whether a pattern of document numbers can be used: text, at most one `{YYYY}`, and one `{000…}` for the number.
 * @example checkNumberPattern('INV-{0000}') // ok
 */
export function checkNumberPattern(pattern: string): Result<string> {
  return NUMBER_PATTERN.test(pattern) ? ok(pattern) : refuse('number_pattern_invalid', { pattern });
}

/**
 * A document's number: its place in the company's count, in the company's pattern, on a day `YYYY-MM-DD`.
 * @example formatNumber('INV-{0000}', 19, '2026-03-31') // 'INV-0019'
 */
export function formatNumber(pattern: string, ordinal: number, day: string): string {
  return pattern
    .replace('{YYYY}', day.slice(0, 4))
    .replace(/\{(0+)\}/, (_, zeros: string) => String(ordinal).padStart(zeros.length, '0'));
}
