import type { Percent } from '#core/money/percent.ts';

/**
 * One line of a credit by line: what the line goes back to, as percent complete to date of its scheduled value, or
 * the money that is taken off it (minor units, in the direction of what the bill billed on it).
 * @example { lineId: 'a', entry: { kind: 'back_to_percent', percent: 50_000_000n } }
 */
export interface CreditLineEntry {
  readonly lineId: string;
  readonly entry:
    | { readonly kind: 'back_to_percent'; readonly percent: Percent }
    | { readonly kind: 'amount'; readonly amountMinor: bigint };
}

/**
 * How a credit was entered, without a minus sign: all that is left of the bill, an amount before tax (minor units),
 * a percentage of the bill, draws of it, or by line.
 * @example const basis: CreditBasis = { kind: 'percent', percent: 25_000_000n };
 */
export type CreditBasis =
  | { readonly kind: 'whole' }
  | { readonly kind: 'amount'; readonly amountMinor: bigint }
  | { readonly kind: 'percent'; readonly percent: Percent }
  | { readonly kind: 'draws'; readonly drawIds: readonly string[] }
  | { readonly kind: 'lines'; readonly lines: readonly CreditLineEntry[] };

/**
 * Everything that was typed for one credit note.
 * @example const request: CreditRequest = { basis: { kind: 'whole' }, reason: 'Billed to the wrong job' };
 */
export interface CreditRequest {
  readonly basis: CreditBasis;
  readonly reason: string;
}
