import { numberShape } from './number-shape.ts';

/**
 * A document's number: its place in the company's count, in the company's pattern, on a day `YYYY-MM-DD`.
 * @example formatNumber('INV-{0000}', 19, '2026-03-31') // 'INV-0019'
 */
export function formatNumber(pattern: string, ordinal: number, day: string): string {
  const { before, digits, after } = numberShape(pattern, day);
  return `${before}${String(ordinal).padStart(digits, '0')}${after}`;
}
