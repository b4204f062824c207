import { addMonths } from '#core/dates/add-months.ts';
import { writeDecimal } from '#core/money/write-decimal.ts';
import { wireDecimals } from '#web/lib/wire-decimals.ts';
import type { ChartMonth } from './curve-months.ts';

/** Every month from the first to that of `until`, each with its sums; months in which nothing happened have 0. */
export function everyMonth(months: readonly ChartMonth[], until: string): readonly ChartMonth[] {
  const [first] = months;
  if (!first) return [];
  const zero = writeDecimal(0n, wireDecimals(first.billed));
  const byMonth = new Map(months.map((one) => [one.month, one]));
  const filled: ChartMonth[] = [];
  for (let month = first.month; month <= until; month = addMonths(month, 1))
    filled.push(byMonth.get(month) ?? { month, billed: zero, collected: zero, held: zero });
  return filled;
}
