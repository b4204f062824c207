import type { Percent } from '#core/money/percent.ts';
import type { Ratio } from '#core/money/ratio.ts';

/**
 * One line of the schedule of values and where its billing stands. Amounts are minor units; a deduction
 * (discount) line has values below 0. `exact` is the unrounded amount to date behind `billedMinor`.
 * @example { lineId: 'a', position: 1, description: 'Framing', scheduledMinor: 2_000_000n, billedMinor: 0n, exact: ZERO, heldMinor: 0n, taxRateId: null }
 */
export interface ContractLine {
  readonly lineId: string;
  readonly position: number;
  readonly description: string;
  readonly scheduledMinor: bigint;
  readonly billedMinor: bigint;
  readonly exact: Ratio;
  readonly heldMinor: bigint;
  readonly taxRateId: string | null;
}

/**
 * A tax rate in use on the contract, with the base and the tax billed to date under this very rate (minor units).
 * @example { taxRateId: 't', name: 'Sales tax', rate: 7_250_000n, baseToDateMinor: 33_330n, taxToDateMinor: 2_416n }
 */
export interface ContractTaxRate {
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: Percent;
  readonly baseToDateMinor: bigint;
  readonly taxToDateMinor: bigint;
}

/**
 * The contract's retainage rule: none, or a flat rate of the billed work.
 * @example const rule: RetainageRule = { kind: 'flat', rate: 10_000_000n }; // 10%
 */
export type RetainageRule = { readonly kind: 'none' } | { readonly kind: 'flat'; readonly rate: Percent };

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
 * An estimate as billing baseline, with everything billed and held on it so far (minor units, before tax).
 * Lines are in the order of the estimate. `billedMinor` and `heldMinor` are the sums over the lines.
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
