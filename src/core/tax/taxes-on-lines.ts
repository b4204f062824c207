import type { BillPlanTax } from '#core/billing/bill-plan.ts';
import type { Percent } from '#core/money/percent.ts';

/**
 * One tax of one line of a document (minor units).
 * @example { lineId: 'a', rate: 5_000_000n, taxMinor: 500n }
 */
export interface TaxOnLine {
  readonly lineId: string;
  readonly rate: Percent;
  readonly taxMinor: bigint;
}

/**
 * The taxes of a document by the id of the line that they fall on (minor units); a line without a tax is not in it.
 * @example taxesOnLines(plan.taxes).get('a') // [{ lineId: 'a', rate: 5_000_000n, taxMinor: 500n }]
 */
export function taxesOnLines(taxes: readonly BillPlanTax[]): ReadonlyMap<string, readonly TaxOnLine[]> {
  const all = taxes.flatMap(({ rate, lines }) =>
    lines.map(({ lineId, taxMinor }) => ({ lineId, rate, taxMinor })),
  );
  return Map.groupBy(all, ({ lineId }) => lineId);
}
