import type { Decimal } from '#core/money/decimal.ts';

/**
 * Where a change order stands. Only an approved one counts in the contract sum; approval is final.
 * @example const status: ChangeOrderStatus = 'sent';
 */
export type ChangeOrderStatus = 'draft' | 'sent' | 'approved' | 'rejected' | 'void';

/**
 * One line of a change order: work that is added, or taken out. A deduction is typed without a minus.
 * @example { lineId: 'x', kind: 'addition', description: 'Added glazing', quantity, unitPrice, taxRateIds: [] }
 */
export interface ChangeOrderLine {
  readonly lineId: string;
  readonly kind: 'addition' | 'deduction';
  readonly description: string;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly taxRateIds: readonly string[];
}

/**
 * What a change order does to the draw schedule: nothing (the difference is unscheduled), it adds a draw of its net
 * amount, raises an unbilled draw by it, or lowers the unbilled draws that it names (minor units, above 0).
 * @example const effect: DrawEffect = { kind: 'add', drawId: 'd5', name: 'Added glazing' };
 */
export type DrawEffect =
  | { readonly kind: 'none' }
  | { readonly kind: 'add'; readonly drawId: string; readonly name: string }
  | { readonly kind: 'raise'; readonly drawId: string }
  | {
      readonly kind: 'lower';
      readonly draws: readonly { readonly drawId: string; readonly byMinor: bigint }[];
    };

/**
 * A change order as typed: its number on the contract, the reason, the days that it moves the end of the job by
 * (below 0: earlier), and its effect on the draws.
 * @example { changeOrderId: 'co1', number: 1, title: 'Added glazing', reason: 'Client request', scheduleDays: 5, status: 'draft', lines, drawEffect: { kind: 'none' } }
 */
export interface ChangeOrder {
  readonly changeOrderId: string;
  readonly number: number;
  readonly title: string;
  readonly reason: string;
  readonly scheduleDays: number;
  readonly status: ChangeOrderStatus;
  readonly lines: readonly ChangeOrderLine[];
  readonly drawEffect: DrawEffect;
}
