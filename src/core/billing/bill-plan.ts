import type { Recoupment } from '#core/advances/advance.ts';
import type { Percent } from '#core/money/percent.ts';
import type { Ratio } from '#core/money/ratio.ts';
import type { RetainageRule } from '#core/retainage/retainage-rule.ts';

/**
 * One line of a planned bill, minor units: what was billed before, now and to date, the unrounded difference
 * behind "now", and the retainage that it withholds and releases. There is one for every line of the contract.
 * Of `thisMinor`, `workMinor` is work (with `installedMinor` from stored materials) and the rest is the change of
 * what is stored; `exemptMinor` of the work is apart from the retainage rule; `heldMinor` is held after the bill.
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
  readonly workMinor: bigint;
  readonly installedMinor: bigint;
  readonly storedBeforeMinor: bigint;
  readonly storedMinor: bigint;
  readonly exemptMinor: bigint;
  readonly heldMinor: bigint;
  readonly stepReached: number;
}

/**
 * The tax of one rate on one line of this bill: its base and its tax (minor units), and the unrounded tax.
 * @example { lineId: 'a', baseMinor: 33_330n, taxMinor: 2_417n, exactDelta: percentOf(7_250_000n, 33_330n) }
 */
export interface BillPlanLineTax {
  readonly lineId: string;
  readonly baseMinor: bigint;
  readonly taxMinor: bigint;
  readonly exactDelta: Ratio;
}

/**
 * The tax of one rate on this bill (minor units), with the unrounded tax behind it and its lines.
 * `fullPriceMinor` is what the tax would be if nothing were held: where tax is deferred, it is printed beside.
 * @example { taxRateId: 't', name: 'Sales tax', rate: 7_250_000n, baseMinor: 33_330n, taxMinor: 2_417n, exactDelta, fullPriceMinor: 2_417n, lines }
 */
export interface BillPlanTax {
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: Percent;
  readonly baseMinor: bigint;
  readonly taxMinor: bigint;
  readonly exactDelta: Ratio;
  readonly fullPriceMinor: bigint;
  readonly lines: readonly BillPlanLineTax[];
}

/**
 * One draw that a bill bills (minor units), as it is printed. The label is fixed when the bill is issued.
 * @example { drawId: 'd3', label: 'Draw 3 of 4 — Framing complete', amountMinor: 1_500_000n }
 */
export interface DrawLine {
  readonly drawId: string;
  readonly label: string;
  readonly amountMinor: bigint;
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
 * The retainage rule of a bill and its result (minor units): `ownMinor` is what the rule withholds from this bill's
 * own work, `changeMinor` what a passed step, a lowered cap or a changed rate moves on earlier work (below 0: held
 * comes down), `carriedMinor` what earlier bills could not bear. Where held comes down in all,
 * `releasedByChangeMinor` is by how much. `stillToWithholdMinor` is left for later bills.
 * @example const { stepReached, releasedByChangeMinor } = plan.retainage;
 */
export interface RetainageFigures {
  readonly rule: RetainageRule;
  readonly storedRate: Percent;
  readonly ownMinor: bigint;
  readonly changeMinor: bigint;
  readonly carriedMinor: bigint;
  readonly releasedByChangeMinor: bigint;
  readonly stepReached: number;
  readonly stillToWithholdMinor: bigint;
}

/**
 * A bill as it would be issued now: the same figures for the preview, the document, the entry and the record.
 * All amounts are minor units; due + withheld − released + recouped = gross + tax − tax that prices include.
 * `unbilledMinor` is below 0 past the contract sum; `percentToDate` is text with two decimals, null where the
 * contract sum is 0. A bill below 0 is a credit note.
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
  readonly kind: 'invoice' | 'credit_note';
  readonly drawLines: readonly DrawLine[];
  readonly recoupments: readonly Recoupment[];
  readonly recoupedMinor: bigint;
  readonly taxIncludedMinor: bigint;
  readonly retainage: RetainageFigures;
}
