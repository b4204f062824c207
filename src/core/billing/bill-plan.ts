import type { Percent } from '#core/money/percent.ts';
import type { Ratio } from '#core/money/ratio.ts';

/**
 * One line of a planned bill, minor units: what was billed before, now and to date, the unrounded difference
 * behind "now", and the retainage that it withholds and releases. There is one for every line of the contract.
 * @example { lineId: 'a', scheduledMinor: 2_000_000n, previousMinor: 0n, thisMinor: 500_000n, exactDelta, withheldMinor: 50_000n, releasedMinor: 0n, toDateMinor: 500_000n }
 */
export interface BillPlanLine {
  readonly lineId: string;
  readonly scheduledMinor: bigint;
  readonly previousMinor: bigint;
  readonly thisMinor: bigint;
  readonly exactDelta: Ratio;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly toDateMinor: bigint;
}

/**
 * The tax of one rate on this bill (minor units).
 * @example { taxRateId: 't', name: 'Sales tax', rate: 7_250_000n, baseMinor: 33_330n, taxMinor: 2_417n }
 */
export interface BillPlanTax {
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: Percent;
  readonly baseMinor: bigint;
  readonly taxMinor: bigint;
}

/**
 * What is released from one line of one earlier bill (minor units, signed like what that line holds).
 * @example { fromInvoiceId: 'i1', lineId: 'a', amountMinor: 150_000n }
 */
export interface PlannedRelease {
  readonly fromInvoiceId: string;
  readonly lineId: string;
  readonly amountMinor: bigint;
}

/**
 * A line that a bill takes past its own scheduled value, and by how much (minor units, above 0).
 * @example { lineId: 'a', description: 'Framing', overMinor: 80_000n }
 */
export interface OverLine {
  readonly lineId: string;
  readonly description: string;
  readonly overMinor: bigint;
}

/**
 * How far a bill goes past the contract sum (`overMinor`, 0 where only lines are passed) or past lines.
 * `cumulativePercent` is text with two decimals, null where the contract sum is 0.
 * @example { overMinor: 500_000n, cumulativeMinor: 5_500_000n, cumulativePercent: '110.00', lines: [] }
 */
export interface OverContract {
  readonly overMinor: bigint;
  readonly cumulativeMinor: bigint;
  readonly cumulativePercent: string | null;
  readonly lines: readonly OverLine[];
}

/**
 * A bill as it would be issued now: the same figures for the preview, the document, the entry and the record.
 * All amounts are minor units; due + withheld − released = gross + tax. `unbilledMinor` is below 0 past the
 * contract sum; `percentToDate` is text with two decimals, null where the contract sum is 0.
 * @example const { dueMinor, over } = figured.value;
 */
export interface BillPlan {
  readonly lines: readonly BillPlanLine[];
  readonly grossMinor: bigint;
  readonly taxes: readonly BillPlanTax[];
  readonly taxMinor: bigint;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly releases: readonly PlannedRelease[];
  readonly dueMinor: bigint;
  readonly contractSumMinor: bigint;
  readonly billedBeforeMinor: bigint;
  readonly billedToDateMinor: bigint;
  readonly heldToDateMinor: bigint;
  readonly unbilledMinor: bigint;
  readonly percentToDate: string | null;
  readonly over: OverContract | null;
  readonly fullyInvoiced: boolean;
}
