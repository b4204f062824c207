import type { createChangeOrder, readChangeOrder } from '#endpoints/change-orders.ts';
import type { AnswerOf, BodyInputOf } from '#endpoints/endpoint.ts';
import { newOrderRow, type OrderRow, orderLinesOf, orderRow } from './order-row.ts';

/** A change order as it is typed. What is typed for one effect on the draws waits there while another one is tried. */
export interface OrderDraft {
  readonly title: string;
  readonly reason: string;
  readonly scheduleDays: string;
  readonly rows: readonly OrderRow[];
  /** What an addition does to the draws; a deduction lowers those that are named below. */
  readonly addition: 'add' | 'raise' | 'none';
  readonly drawName: string;
  readonly raised: string;
  readonly lowered: Readonly<Record<string, string>>;
}

type Effect = NonNullable<BodyInputOf<typeof createChangeOrder>['drawEffect']>;

export function emptyOrder(taxRateId: string | null, hasDraws: boolean): OrderDraft {
  return {
    title: '',
    reason: '',
    scheduleDays: '',
    rows: [newOrderRow('addition', taxRateId)],
    addition: hasDraws ? 'add' : 'none',
    drawName: '',
    raised: '',
    lowered: {},
  };
}

export function draftOfOrder(order: AnswerOf<typeof readChangeOrder>): OrderDraft {
  const { title, reason, scheduleDays, lines, drawEffect: effect } = order;
  return {
    title,
    reason,
    scheduleDays: scheduleDays === 0 ? '' : String(scheduleDays),
    rows: lines.map(orderRow),
    addition: effect.kind === 'lower' ? 'none' : effect.kind,
    drawName: effect.kind === 'add' ? effect.name : '',
    raised: effect.kind === 'raise' ? effect.drawId : '',
    lowered:
      effect.kind === 'lower' ? Object.fromEntries(effect.draws.map(({ drawId, by }) => [drawId, by])) : {},
  };
}

/** The effect on the draws of a change order that comes to `netMinor`. */
export function effectOf(draft: OrderDraft, netMinor: bigint): Effect {
  if (netMinor > 0n) {
    if (draft.addition === 'add') return { kind: 'add', name: draft.drawName.trim() || draft.title.trim() };
    return draft.addition === 'raise' ? { kind: 'raise', drawId: draft.raised } : { kind: 'none' };
  }
  const draws = Object.entries(draft.lowered)
    .filter(([, by]) => /[1-9]/.test(by))
    .map(([drawId, by]) => ({ drawId, by }));
  return netMinor < 0n && draws.length > 0 ? { kind: 'lower', draws } : { kind: 'none' };
}

/** Whether a whole number of days was typed, or nothing. */
export function isDays(typed: string): boolean {
  return /^(-?\d{1,4})?$/.test(typed.trim());
}

export function orderBody(draft: OrderDraft, netMinor: bigint): BodyInputOf<typeof createChangeOrder> {
  const { title, reason, scheduleDays, rows } = draft;
  return {
    title,
    reason,
    scheduleDays: Number(scheduleDays.trim() || '0'),
    lines: orderLinesOf(rows),
    drawEffect: effectOf(draft, netMinor),
  };
}
