import { addMonths } from '#core/dates/add-months.ts';
import { writeDecimal } from '#core/money/write-decimal.ts';

/** What was billed, collected and held during a month, or until its end; amounts as the wire writes them. */
export interface ChartMonth {
  readonly month: string;
  readonly billed: string;
  readonly collected: string;
  readonly held: string;
}

/** What a schedule plans to bill in a month, as the wire writes it. */
export interface PlanMonth {
  readonly month: string;
  readonly planned: string;
}

/** A contract at the end of a month: to date, null where the month has not come; planned only where there is a plan. */
export interface CurveMonth {
  readonly month: string;
  readonly billed: string | null;
  readonly collected: string | null;
  readonly held: string | null;
  readonly planned: string | null;
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

// The same as running totals.
function runningTotals(months: readonly ChartMonth[]): readonly ChartMonth[] {
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

/** Running totals beside what was planned to date, over every month of either. */
export function curveMonths(
  months: readonly ChartMonth[],
  plan: readonly PlanMonth[],
): readonly CurveMonth[] {
  const totals = new Map(runningTotals(months).map((one) => [one.month, one]));
  const planned = new Map(plan.map((one) => [one.month, one.planned]));
  const named = [...months, ...plan].map(({ month }) => month).sort();
  const [first] = named;
  const last = named.at(-1);
  if (!first || !last) return [];
  const decimals = decimalsOf(months[0]?.billed ?? plan[0]?.planned ?? '');
  const begun = months[0]?.month ?? '';
  const zero = writeDecimal(0n, decimals);
  let sum = 0n;
  const curve: CurveMonth[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    sum += minor(planned.get(month) ?? '0');
    const total = totals.get(month);
    const before = month < begun ? zero : null;
    curve.push({
      month,
      billed: total?.billed ?? before,
      collected: total?.collected ?? before,
      held: total?.held ?? before,
      planned: plan.length === 0 ? null : writeDecimal(sum, decimals),
    });
  }
  return curve;
}

const decimalsOf = (wire: string) => wire.split('.')[1]?.length ?? 0;
