import type { Acting } from '#actions/acting.ts';
import { createChangeOrder } from '#actions/create-change-order.ts';
import { decideChangeOrder } from '#actions/decide-change-order.ts';
import { moveChangeOrder } from '#actions/move-change-order.ts';
import type { ChangeOrderInput } from '#actions/planned-change-order.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { updateChangeOrder } from '#actions/update-change-order.ts';
import { type ChangeSums, changeOrderBox } from '#core/change-orders/change-order-box.ts';
import { isPending } from '#core/change-orders/is-pending.ts';
import { parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { listChangeOrders, loadChangeOrder, loadChangeOrderLines } from '#db/change-orders.ts';
import { loadEstimate } from '#db/estimates.ts';
import type { Tx } from '#db/open.ts';
import * as wire from '#endpoints/change-orders.ts';
import type { BodyOf } from '#endpoints/endpoint.ts';
import { presentChangeOrder, presentChangeOrderRow } from './present-change-order.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';
import { settleField } from './settle-field.ts';

type Body = BodyOf<typeof wire.createChangeOrder>;

function readEffect(effect: Body['drawEffect'], exponent: number): ChangeOrderInput['drawEffect'] {
  if (effect.kind !== 'lower') return effect;
  const draws = effect.draws.map(({ drawId, by }, index) => ({
    drawId,
    byMinor: settleField(`drawEffect.draws.${index}.by`, parseMoney(by, exponent)),
  }));
  return { kind: 'lower', draws };
}

function readBody(
  { title, reason, scheduleDays, lines, drawEffect }: Body,
  exponent: number,
): ChangeOrderInput {
  return {
    title,
    reason,
    scheduleDays,
    lines: lines.map((line, index) => ({
      ...line,
      quantity: settleField(`lines.${index}.quantity`, parseQuantity(line.quantity)),
      unitPrice: settleField(`lines.${index}.unitPrice`, parseUnitPrice(line.unitPrice)),
    })),
    drawEffect: readEffect(drawEffect, exponent),
  };
}

async function listOf(tx: Tx, { company, today }: Acting, estimateId: string) {
  const estimate = await loadEstimate(tx, company.id, estimateId);
  if (!estimate) throw refused('not_found', { what: 'estimate' });
  const orders = await listChangeOrders(tx, company.id, estimateId);
  const pendingMinor = orders
    .filter(isPending)
    .reduce((sum, one) => sum + one.additionsMinor + one.deductionsMinor, 0n);
  const money = (amountMinor: bigint) => formatMoney(amountMinor, company.exponent);
  const approved = orders.flatMap(({ status, decidedOn, ...sums }) =>
    status === 'approved' && decidedOn !== null ? [{ ...sums, approvedOn: decidedOn }] : [],
  );
  const { earlier, thisMonth, netMinor } = changeOrderBox(approved, today);
  const present = ({ additionsMinor, deductionsMinor }: ChangeSums) => ({
    additions: money(additionsMinor),
    deductions: money(deductionsMinor),
  });
  return {
    originalContractSum: money(estimate.contractSumMinor - netMinor),
    netApproved: money(netMinor),
    contractSum: money(estimate.contractSumMinor),
    pending: money(pendingMinor),
    box: { earlier: present(earlier), thisMonth: present(thisMonth) },
    rows: orders.map((order) => presentChangeOrderRow(order, company)),
  };
}

/** The change orders of a contract, from writing one to what the customer decided. */
export function changeOrderRoutes(services: Services): readonly Route[] {
  const shown = (acting: Acting, id: string) =>
    reading(services, acting, async (tx) => {
      const order = await loadChangeOrder(tx, acting.company.id, id);
      if (!order) throw refused('not_found', { what: 'change order' });
      return presentChangeOrder(order, await loadChangeOrderLines(tx, acting.company.id, id), acting.company);
    });
  const move = async (acting: Acting, id: string, to: 'draft' | 'sent' | 'void') => {
    await moveChangeOrder(services, acting, id, to);
    return shown(acting, id);
  };

  return [
    route(wire.listChangeOrders, ({ acting, params }) =>
      reading(services, acting, (tx) => listOf(tx, acting, params.id)),
    ),
    route(wire.createChangeOrder, async ({ acting, params, body }) => {
      const input = readBody(body, acting.company.exponent);
      return shown(acting, await createChangeOrder(services, acting, params.id, input));
    }),
    route(wire.readChangeOrder, ({ acting, params }) => shown(acting, params.id)),
    route(wire.updateChangeOrder, async ({ acting, params, body }) => {
      const input = { ...readBody(body, acting.company.exponent), version: body.version };
      await updateChangeOrder(services, acting, params.id, input);
      return shown(acting, params.id);
    }),
    route(wire.sendChangeOrder, ({ acting, params }) => move(acting, params.id, 'sent')),
    route(wire.reopenChangeOrder, ({ acting, params }) => move(acting, params.id, 'draft')),
    route(wire.voidChangeOrder, ({ acting, params }) => move(acting, params.id, 'void')),
    route(wire.decideChangeOrder, async ({ acting, params, body }) => {
      await decideChangeOrder(services, acting, params.id, body);
      return shown(acting, params.id);
    }),
  ];
}
