import type { Advance } from '#core/advances/advance.ts';
import type { Draw } from '#core/draws/draw.ts';
import type { Percent } from '#core/money/percent.ts';
import type { Ratio } from '#core/money/ratio.ts';
import type { LineRetainage, RetainageChange, RetainageRule } from '#core/retainage/retainage-rule.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';

/**
 * One line of the schedule of values and where its billing stands. Amounts are minor units; a deduction
 * (discount) line has values below 0. `exact` is the unrounded amount to date behind `billedMinor`; several taxes
 * can be on a line; `changeOrderId` is the change order that added it, null on the original schedule.
 * `billedMinor` counts the materials presently stored (`storedMinor`); `exemptMinor` is the work to date that was
 * billed apart from the retainage rule; `stepReached` counts the steps that the line has passed, where the rule
 * steps down by line.
 * @example { lineId: 'a', position: 1, description: 'Framing', scheduledMinor: 2_000_000n, billedMinor: 0n, exact: ZERO, heldMinor: 0n, taxRateIds: [], changeOrderId: null, storedMinor: 0n, exemptMinor: 0n, retainage: { kind: 'as_rule' }, stepReached: 0 }
 */
export interface ContractLine {
  readonly lineId: string;
  readonly position: number;
  readonly description: string;
  readonly scheduledMinor: bigint;
  readonly billedMinor: bigint;
  readonly exact: Ratio;
  readonly heldMinor: bigint;
  readonly taxRateIds: readonly string[];
  readonly changeOrderId: string | null;
  readonly storedMinor: bigint;
  readonly exemptMinor: bigint;
  readonly retainage: LineRetainage;
  readonly stepReached: number;
}

/**
 * The tax of one rate on one line to date (minor units), with the unrounded tax behind it.
 * @example { lineId: 'a', exact: quotient(2_416_425n, 1_000n), taxMinor: 2_416n }
 */
export interface LineTaxToDate {
  readonly lineId: string;
  readonly exact: Ratio;
  readonly taxMinor: bigint;
}

/**
 * A tax rate in use on the contract, with the base and the tax billed to date under this very rate (minor units),
 * credits taken off, and the unrounded tax behind it. A compound rate taxes the other taxes of its lines too.
 * `lines` says the same line by line, and is needed only where tax is rounded by line. `otherRatesTaxMinor` is what was
 * charged while the tax had other rates.
 * @example { taxRateId: 't', name: 'Sales tax', rate: 7_250_000n, baseToDateMinor: 33_330n, taxToDateMinor: 2_416n, otherRatesTaxMinor: 0n, compound: false, exactToDate: percentOf(7_250_000n, 33_330n), lines: [] }
 */
export interface ContractTaxRate {
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: Percent;
  readonly baseToDateMinor: bigint;
  readonly taxToDateMinor: bigint;
  readonly otherRatesTaxMinor: bigint;
  readonly compound: boolean;
  readonly exactToDate: Ratio;
  readonly lines: readonly LineTaxToDate[];
}

/**
 * Whether retainage is figured on each bill by itself, or to date less what was figured before.
 * @example const base: RetainageBase = 'per_bill';
 */
export type RetainageBase = 'per_bill' | 'to_date';

/**
 * Whether retainage is rounded once on the total and spread over the lines, or rounded line by line.
 * @example const rounding: RetainageRounding = 'on_total';
 */
export type RetainageRounding = 'on_total' | 'by_line';

/**
 * A change order whose lines are in the contract: its number there, and the day on which the customer approved it
 * (`YYYY-MM-DD`).
 * @example const order: ContractChangeOrder = { changeOrderId: 'co1', number: 1, approvedOn: '2026-05-04' };
 */
export interface ContractChangeOrder {
  readonly changeOrderId: string;
  readonly number: number;
  readonly approvedOn: string;
}

/**
 * An estimate as billing baseline, with everything billed and held on it so far (minor units, before tax).
 * Lines are in the order of the estimate. `billedMinor` and `heldMinor` are the sums over the lines.
 * Of retainage: `storedRate` is for stored materials, `withheldMinor` is withheld to date (releases not taken
 * off), `stepReached` counts the steps of the rule that are passed, `stillToWithholdMinor` is what bills could not
 * bear yet, `retainageChange` is a change of the rule that the next bill takes up, and `retainageOnTax` says whether
 * retainage is taken of the work with its tax, as in France.
 * `changeOrders` are the approved ones, by number.
 * `drawWord` is what the company calls a draw, left off where it says draw.
 * `overByDeductionMinor` is how far approved deductions took the contract sum below what is billed.
 * @example planBill(contract, { ...request, basis: { kind: 'remaining' } }, [])
 */
export interface Contract {
  readonly currency: string;
  readonly exponent: number;
  readonly lines: readonly ContractLine[];
  readonly taxRates: readonly ContractTaxRate[];
  readonly retainage: RetainageRule;
  readonly retainageBase: RetainageBase;
  readonly retainageRounding: RetainageRounding;
  readonly billedMinor: bigint;
  readonly heldMinor: bigint;
  readonly taxTerms: TaxTerms;
  readonly draws: readonly Draw[];
  readonly drawWord?: string | undefined;
  readonly changeOrders: readonly ContractChangeOrder[];
  readonly advances: readonly Advance[];
  readonly overByDeductionMinor: bigint;
  readonly storedRate: Percent;
  readonly withheldMinor: bigint;
  readonly stepReached: number;
  readonly stillToWithholdMinor: bigint;
  readonly retainageChange: RetainageChange | null;
  readonly retainageOnTax: boolean;
}

/**
 * What one line of one issued bill still holds (withheld less released from it, minor units). Lists of
 * holdings are in order of issue, oldest first.
 * @example const holding: Holding = { invoiceId: 'i1', lineId: 'a', heldMinor: 150_000n };
 */
export interface Holding {
  readonly invoiceId: string;
  readonly lineId: string;
  readonly heldMinor: bigint;
}
