import type { Percent } from '#core/money/percent.ts';

/**
 * Whether a typed share or amount is this bill's own, or what shall be complete to date.
 * @example const of: BillScope = 'this_bill';
 */
export type BillScope = 'this_bill' | 'to_date';

/**
 * What was typed for one line: its percent complete to date, or money for this period. The money is minor
 * units in the line's own direction (on a deduction line it lowers the bill); below 0 is a correction.
 * @example const entry: LineEntry = { kind: 'percent_to_date', percent: 60_000_000n };
 */
export type LineEntry =
  | { readonly kind: 'percent_to_date'; readonly percent: Percent }
  | { readonly kind: 'amount'; readonly amountMinor: bigint };

/**
 * One typed line of a bill by line. A line that steps back says why.
 * @example const typed: TypedLine = { lineId: 'a', entry: { kind: 'amount', amountMinor: 50_000n }, correctionReason: null };
 */
export interface TypedLine {
  readonly lineId: string;
  readonly entry: LineEntry;
  readonly correctionReason: string | null;
}

/**
 * How a bill's work was entered. `none` bills no work: a release on a bill of its own.
 * @example const basis: BillBasis = { kind: 'percent', percent: 25_000_000n, of: 'this_bill' };
 */
export type BillBasis =
  | { readonly kind: 'percent'; readonly percent: Percent; readonly of: BillScope }
  | {
      readonly kind: 'amount';
      readonly amountMinor: bigint;
      readonly of: BillScope;
      readonly includingTax: boolean;
    }
  | { readonly kind: 'lines'; readonly lines: readonly TypedLine[] }
  | { readonly kind: 'remaining' }
  | { readonly kind: 'none' };

/**
 * The retainage of one bill: as the contract says, at another rate, or left off.
 * @example const retainage: BillRetainage = { kind: 'as_contract' };
 */
export type BillRetainage =
  | { readonly kind: 'as_contract' }
  | { readonly kind: 'rate'; readonly rate: Percent }
  | { readonly kind: 'left_off' };

/**
 * How much of what earlier bills hold is released on this bill (minor units, or a percent of what is held).
 * @example const release: BillRelease = { kind: 'all' };
 */
export type BillRelease =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'amount'; readonly amountMinor: bigint }
  | { readonly kind: 'percent'; readonly percent: Percent };

/**
 * Everything that was typed for one bill. `overrideReason` lets it pass the ceiling, on record.
 * @example const finalBill: BillRequest = { basis: { kind: 'remaining' }, retainage: { kind: 'left_off' }, release: { kind: 'all' }, overrideReason: null };
 */
export interface BillRequest {
  readonly basis: BillBasis;
  readonly retainage: BillRetainage;
  readonly release: BillRelease;
  readonly overrideReason: string | null;
}
