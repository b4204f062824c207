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
 * What was typed for one line of an application. `entry` is its percent complete (stored materials left out) or
 * new work in money; null keeps its progress. `installedMinor` was stored and is now work, on top of new work
 * typed as money. `storedMinor` is what is presently stored; null is what was stored less what was installed.
 * The note explains work taken back, or materials returned.
 * @example const typed: ApplicationLine = { lineId: 'a', entry: { kind: 'percent_to_date', percent: 15_000_000n }, installedMinor: 450_000n, storedMinor: null, note: null };
 */
export interface ApplicationLine {
  readonly lineId: string;
  readonly entry: LineEntry | null;
  readonly installedMinor: bigint;
  readonly storedMinor: bigint | null;
  readonly note: string | null;
}

/**
 * How a bill's work was entered. `draws` bills finished draws of the schedule; `none` bills no work: a release on a bill of its own.
 * An application for payment covers a period (days are `YYYY-MM-DD`); `evenIfZero` issues one without work, where
 * the contract asks for it.
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
  | { readonly kind: 'none' }
  | { readonly kind: 'draws'; readonly drawIds: readonly string[] }
  | {
      readonly kind: 'application';
      readonly periodFrom: string;
      readonly periodTo: string;
      readonly lines: readonly ApplicationLine[];
      readonly evenIfZero: boolean;
    };

/**
 * The retainage of one bill: as the contract says, at another rate, or left off. `carry` is as the contract says
 * too, and what this bill cannot bear is withheld from the next ones.
 * @example const retainage: BillRetainage = { kind: 'as_contract' };
 */
export type BillRetainage =
  | { readonly kind: 'as_contract' }
  | { readonly kind: 'rate'; readonly rate: Percent }
  | { readonly kind: 'left_off' }
  | { readonly kind: 'carry' };

/**
 * What is released of one line (minor units): taken from its oldest bills first.
 * @example const line: LineRelease = { lineId: 'a', amountMinor: 50_000n };
 */
export interface LineRelease {
  readonly lineId: string;
  readonly amountMinor: bigint;
}

/**
 * How much of what earlier bills hold is released on this bill (minor units, or a percent of what is held,
 * or amounts by line).
 * @example const release: BillRelease = { kind: 'all' };
 */
export type BillRelease =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'amount'; readonly amountMinor: bigint }
  | { readonly kind: 'percent'; readonly percent: Percent }
  | { readonly kind: 'lines'; readonly lines: readonly LineRelease[] };

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
