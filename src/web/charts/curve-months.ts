import { contractCurve } from '#core/charts/contract-curve.ts';
import { writeDecimal } from '#core/money/write-decimal.ts';
import { wireDecimals } from '#web/lib/wire-decimals.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';

/** What was billed, collected and held during a month; amounts as the wire writes them. */
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

/** Running totals beside what was planned to date, over every month of either; months after `asOf` have not come. */
export function curveMonths(
  months: readonly ChartMonth[],
  plan: readonly PlanMonth[],
  asOf: string,
): readonly CurveMonth[] {
  const decimals = wireDecimals(months[0]?.billed ?? plan[0]?.planned ?? '');
  const written = (amount: bigint | null) => (amount === null ? null : writeDecimal(amount, decimals));
  return contractCurve(
    months.map(({ month, billed, collected, held }) => ({
      month,
      billedMinor: wireMinor(billed),
      collectedMinor: wireMinor(collected),
      heldMinor: wireMinor(held),
    })),
    plan.map(({ month, planned }) => ({ month, plannedMinor: wireMinor(planned) })),
    asOf,
  ).map((one) => ({
    month: one.month,
    billed: written(one.billedMinor),
    collected: written(one.collectedMinor),
    held: written(one.heldMinor),
    planned: written(one.plannedMinor),
  }));
}
