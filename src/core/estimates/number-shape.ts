import { invariant } from '#core/invariant.ts';

/**
 * A document's number on one day: what stands before its count, the fewest digits of the count, what stands after it.
 * @example { before: '2026/', digits: 3, after: '' }
 */
export interface NumberShape {
  readonly before: string;
  readonly digits: number;
  readonly after: string;
}

/**
 * What a company's pattern makes of a number on a day `YYYY-MM-DD`, all but the count.
 * @example numberShape('{YYYY}/{000}', '2026-03-31') // { before: '2026/', digits: 3, after: '' }
 */
export function numberShape(pattern: string, day: string): NumberShape {
  const parts = pattern.replace('{YYYY}', day.slice(0, 4)).match(/^(.*?)\{(0+)\}(.*)$/s);
  invariant(parts !== null, 'a pattern has a place for the count');
  const [, before = '', zeros = '', after = ''] = parts;
  return { before, digits: zeros.length, after };
}
