import type { DrawEffect } from '#core/change-orders/change-order.ts';
import { planChangeOrder } from '#core/change-orders/plan-change-order.ts';
import type { ChangeOrderLineRecord, ChangeOrderRecord, ChangeOrderWritten } from '#db/change-orders.ts';
import type { Tx } from '#db/open.ts';
import { listTaxRates } from '#db/tax-rates.ts';
import type { Acting } from './acting.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';

/** A change order as typed; the draw that it adds gets its id when it is saved. */
export interface ChangeOrderInput extends Pick<ChangeOrderRecord, 'title' | 'reason' | 'scheduleDays'> {
  readonly lines: readonly Omit<ChangeOrderLineRecord, 'id' | 'amountMinor'>[];
  readonly drawEffect:
    | Exclude<DrawEffect, { readonly kind: 'add' }>
    | { readonly kind: 'add'; readonly name: string };
}

/** A typed change order with its figures, as it is kept. */
export async function plannedChangeOrder(
  tx: Tx,
  services: Services,
  { company }: Acting,
  input: ChangeOrderInput,
): Promise<ChangeOrderWritten> {
  const rates = await listTaxRates(tx, company.id);
  const lines = input.lines.map((line) => ({
    ...line,
    lineId: services.newId(),
    taxRateIds: line.taxRateId === null ? [] : [line.taxRateId],
  }));
  const known = rates.filter((rate) => !rate.archived).map((rate) => rate.id);
  const figures = settle(planChangeOrder({ ...input, lines }, known, company.exponent));
  const { drawEffect } = input;
  return {
    ...input,
    ...figures,
    lines: lines.map((line, index) => ({
      ...line,
      id: line.lineId,
      amountMinor: figures.lines[index]?.amountMinor ?? 0n,
    })),
    drawEffect: drawEffect.kind === 'add' ? { ...drawEffect, drawId: services.newId() } : drawEffect,
  };
}
