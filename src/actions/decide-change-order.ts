import { changeOrderStatus } from '#core/change-orders/change-order-status.ts';
import { planApproval } from '#core/change-orders/plan-approval.ts';
import {
  type ChangeOrderRecord,
  changeChangeOrder,
  loadChangeOrderLines,
  toChangeOrder,
} from '#db/change-orders.ts';
import type { ContractRecord } from '#db/contracts.ts';
import { replaceDraws } from '#db/draws.ts';
import { changeContractSum, writeEstimateLines } from '#db/estimate-writes.ts';
import type { Tx } from '#db/open.ts';
import { type Acting, demand } from './acting.ts';
import { lockedChangeOrder } from './locked-change-order.ts';
import { once } from './once.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';

/** What the customer decided, who of them, and on which day. */
export interface ChangeOrderDecision {
  readonly version: number;
  readonly decision: 'approved' | 'rejected';
  readonly by: string;
  readonly on: string;
}

// The lines go to the end of the contract, the contract sum and the draws move with them; gives the sum before.
async function approve(
  tx: Tx,
  companyId: string,
  record: ContractRecord,
  order: ChangeOrderRecord,
): Promise<bigint> {
  const { estimateId, contract } = record;
  const lines = await loadChangeOrderLines(tx, companyId, order.id);
  const plan = settle(planApproval(contract, toChangeOrder(order, lines)));
  const typed = new Map(lines.map((line) => [line.id, line]));
  await writeEstimateLines(
    tx,
    companyId,
    estimateId,
    plan.lines.flatMap(({ lineId, position, scheduledMinor, changeOrderId }) => {
      const line = typed.get(lineId);
      if (!line) return [];
      return {
        ...line,
        kind: line.kind === 'addition' ? ('item' as const) : ('discount' as const),
        position,
        section: '',
        discountPercent: null,
        amountMinor: scheduledMinor,
        changeOrderId,
        retainage: { kind: 'as_rule' } as const,
      };
    }),
  );
  if (plan.draws !== contract.draws) await replaceDraws(tx, companyId, estimateId, plan.draws);
  await changeContractSum(tx, companyId, estimateId, plan);
  return plan.sumBeforeMinor;
}

/** Records what the customer decided on a change order. Approved, it counts from then on and is never changed again. */
export async function decideChangeOrder(
  services: Services,
  acting: Acting,
  id: string,
  { version, decision, by, on }: ChangeOrderDecision,
): Promise<void> {
  demand(acting, 'estimates.revise');
  const { company, actor } = acting;
  const announced: { estimateId?: string } = {};
  await once(services, acting, 'decide_change_order', id, async (tx) => {
    const { order, record } = await lockedChangeOrder(tx, acting, id, version);
    const status = settle(changeOrderStatus(order.status, decision));
    const sumBeforeMinor = decision === 'approved' ? await approve(tx, company.id, record, order) : null;
    await changeChangeOrder(tx, company.id, id, {
      status,
      decided_on: on,
      decided_by: by,
      recorded_at: services.now(),
      recorded_by: actor.name,
      recorded_by_id: actor.id,
      sum_before_minor: sumBeforeMinor,
    });
    announced.estimateId = record.estimateId;
  });
  if (announced.estimateId) services.announcements.announce(announced.estimateId);
}
