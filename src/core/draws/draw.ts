import type { Percent } from '#core/money/percent.ts';

/**
 * How a draw was entered: as money (minor units), as a percentage of the contract sum, or as whatever the other
 * draws leave.
 * @example const entry: DrawEntry = { kind: 'percent', percent: 25_000_000n };
 */
export type DrawEntry =
  | { readonly kind: 'amount'; readonly amountMinor: bigint }
  | { readonly kind: 'percent'; readonly percent: Percent }
  | { readonly kind: 'balance' };

/**
 * The retainage of one draw: as the contract says, none at all (a deposit), or at a rate of its own.
 * @example const retainage: DrawRetainage = { kind: 'exempt' };
 */
export type DrawRetainage =
  | { readonly kind: 'as_contract' }
  | { readonly kind: 'exempt' }
  | { readonly kind: 'rate'; readonly rate: Percent };

/**
 * A draw as typed in the schedule. `lineIds` names the lines that it is spread over, null means all of them;
 * the day is `YYYY-MM-DD`.
 * @example { drawId: 'd3', name: 'Framing complete', milestone: 'Roof on', targetDate: '2026-05-01', entry: { kind: 'balance' }, retainage: { kind: 'as_contract' }, lineIds: null }
 */
export interface TypedDraw {
  readonly drawId: string;
  readonly name: string;
  readonly milestone: string | null;
  readonly targetDate: string | null;
  readonly entry: DrawEntry;
  readonly retainage: DrawRetainage;
  readonly lineIds: readonly string[] | null;
}

/**
 * A draw of a saved schedule: its amount (minor units) was fixed when the schedule was saved. `position` counts
 * from 1; `billedBy` is the invoice that bills it and stands, null while it is not billed.
 * @example const unbilled = schedule.filter((draw) => draw.billedBy === null);
 */
export interface Draw extends TypedDraw {
  readonly position: number;
  readonly amountMinor: bigint;
  readonly billedBy: string | null;
}
