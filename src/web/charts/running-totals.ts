import { addMonths } from '#core/dates/add-months.ts';
import { writeDecimal } from '#core/money/write-decimal.ts';

/** What was billed, collected and held during a month, or until its end; amounts as the wire writes them. */
export interface ChartMonth {
  readonly month: string;
  readonly billed: string;
  readonly collected: string;
  readonly held: string;
}

const minor = (wire: string) => BigInt(wire.replace('.', ''));

/** Every month from the first to the last with its sums; months in which nothing happened have 0. */
export function everyMonth(months: readonly ChartMonth[]): readonly ChartMonth[] {
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) return [];
  const zero = writeDecimal(0n, decimalsOf(first.billed));
  const byMonth = new Map(months.map((one) => [one.month, one]));
  const filled: ChartMonth[] = [];
  for (let month = first.month; month <= last.month; month = addMonths(month, 1))
    filled.push(byMonth.get(month) ?? { month, billed: zero, collected: zero, held: zero });
  return filled;
}

/** The same as running totals. */
export function runningTotals(months: readonly ChartMonth[]): readonly ChartMonth[] {
  const sums = { billed: 0n, collected: 0n, held: 0n };
  return everyMonth(months).map(({ month, ...one }) => {
    sums.billed += minor(one.billed);
    sums.collected += minor(one.collected);
    sums.held += minor(one.held);
    const written = (sum: bigint) => writeDecimal(sum, decimalsOf(one.billed));
    return {
      month,
      billed: written(sums.billed),
      collected: written(sums.collected),
      held: written(sums.held),
    };
  });
}

const decimalsOf = (wire: string) => wire.split('.')[1]?.length ?? 0;
