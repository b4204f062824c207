import { addMonths } from '#core/dates/add-months.ts';
import type { PlannedMonth } from '#core/draws/plan-by-month.ts';
import type { MonthOfBilling } from '#core/reports/billed-and-collected.ts';

/**
 * A contract at the end of a month, to date (minor units): null where the month has not come; planned only where there is
 * a plan.
 * @example { month: '2026-03-01', billedMinor: 100n, collectedMinor: 50n, heldMinor: 10n, plannedMinor: null }
 */
export interface CurveMonth {
  readonly month: string;
  readonly billedMinor: bigint | null;
  readonly collectedMinor: bigint | null;
  readonly heldMinor: bigint | null;
  readonly plannedMinor: bigint | null;
}

type Moved = Pick<MonthOfBilling, 'month' | 'billedMinor' | 'collectedMinor' | 'heldMinor'>;

const NOTHING = { billedMinor: 0n, collectedMinor: 0n, heldMinor: 0n };
const NOT_YET = { billedMinor: null, collectedMinor: null, heldMinor: null };

/**
 * What was billed, collected and held to date beside what was planned to date, month by month over every month of either
 * (minor units). Months after `asOf` have not come.
 * @example contractCurve([{ month: '2026-03-01', billedMinor: 100n, collectedMinor: 50n, heldMinor: 10n }], [], '2026-03-31')
 */
export function contractCurve(
  months: readonly Moved[],
  plan: readonly PlannedMonth[],
  asOf: string,
): readonly CurveMonth[] {
  const moved = new Map(months.map((one) => [one.month, one]));
  const planned = new Map(plan.map((one) => [one.month, one.plannedMinor]));
  const named = [...moved.keys(), ...planned.keys()].sort();
  const [first] = named;
  const last = named.at(-1);
  if (!first || !last) return [];
  const curve: CurveMonth[] = [];
  let sums = NOTHING;
  let plannedMinor = 0n;
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    const { billedMinor, collectedMinor, heldMinor } = moved.get(month) ?? NOTHING;
    sums = {
      billedMinor: sums.billedMinor + billedMinor,
      collectedMinor: sums.collectedMinor + collectedMinor,
      heldMinor: sums.heldMinor + heldMinor,
    };
    plannedMinor += planned.get(month) ?? 0n;
    const totals = month <= asOf ? sums : NOT_YET;
    curve.push({ month, ...totals, plannedMinor: plan.length === 0 ? null : plannedMinor });
  }
  return curve;
}
