import type { z } from 'zod';
import type { DrawEffect } from '#core/change-orders/change-order.ts';
import { changeOrderLabel } from '#core/change-orders/change-order-label.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { ChangeOrderLineRecord, ChangeOrderRecord } from '#db/change-orders.ts';
import type { CompanyProfile } from '#db/companies.ts';
import type { changeOrder, readChangeOrder } from '#endpoints/change-orders.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';

type Whole = AnswerOf<typeof readChangeOrder>;
type Money = Pick<CompanyProfile, 'currency' | 'exponent'>;

function presentEffect(effect: DrawEffect, exponent: number): Whole['drawEffect'] {
  if (effect.kind !== 'lower') return effect;
  const draws = effect.draws.map(({ drawId, byMinor }) => ({ drawId, by: formatMoney(byMinor, exponent) }));
  return { kind: 'lower', draws };
}

/** A change order as a list shows it. */
export function presentChangeOrderRow(
  order: ChangeOrderRecord,
  { currency, exponent }: Money,
): z.output<typeof changeOrder> {
  const money = (amountMinor: bigint) => formatMoney(amountMinor, exponent);
  return {
    id: order.id,
    estimateId: order.estimateId,
    number: changeOrderLabel(order.number),
    version: order.version,
    status: order.status,
    title: order.title,
    reason: order.reason,
    scheduleDays: order.scheduleDays,
    additions: money(order.additionsMinor),
    deductions: money(order.deductionsMinor),
    net: money(order.additionsMinor + order.deductionsMinor),
    currency,
    exponent,
    createdAt: order.createdAt.toISOString(),
    createdBy: order.createdBy,
    sentAt: order.sentAt?.toISOString() ?? null,
    decidedOn: order.decidedOn,
    decidedBy: order.decidedBy,
    recordedBy: order.recordedBy,
    contractSumBefore: order.sumBeforeMinor === null ? null : money(order.sumBeforeMinor),
  };
}

/** A change order with its lines. */
export function presentChangeOrder(
  order: ChangeOrderRecord,
  lines: readonly ChangeOrderLineRecord[],
  company: Money,
): Whole {
  return {
    ...presentChangeOrderRow(order, company),
    lines: lines.map((line) => ({
      id: line.id,
      kind: line.kind,
      description: line.description,
      quantity: formatDecimal(line.quantity),
      unit: line.unit,
      unitPrice: formatDecimal(line.unitPrice),
      taxRateId: line.taxRateId,
      amount: formatMoney(line.amountMinor, company.exponent),
    })),
    drawEffect: presentEffect(order.drawEffect, company.exponent),
  };
}
