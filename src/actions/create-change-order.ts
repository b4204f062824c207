import { insertChangeOrder, nextChangeOrderNumber } from '#db/change-orders.ts';
import { type Acting, demand } from './acting.ts';
import { lockedEstimate } from './locked-estimate.ts';
import { once } from './once.ts';
import { type ChangeOrderInput, plannedChangeOrder } from './planned-change-order.ts';
import type { Services } from './services.ts';

/** Writes a change order of a contract; it gets its number at once, and counts for nothing until it is approved. */
export async function createChangeOrder(
  services: Services,
  acting: Acting,
  estimateId: string,
  input: ChangeOrderInput,
): Promise<string> {
  demand(acting, 'estimates.revise');
  const { id: companyId } = acting.company;
  const changeOrderId = await once(
    services,
    acting,
    'create_change_order',
    services.newId(),
    async (tx, id) => {
      await lockedEstimate(tx, acting, estimateId);
      const written = await plannedChangeOrder(tx, services, acting, input);
      const number = await nextChangeOrderNumber(tx, companyId, estimateId);
      const head = { id, estimateId, number, createdAt: services.now(), createdBy: acting.actor.name };
      await insertChangeOrder(tx, companyId, head, written);
    },
  );
  services.announcements.announce(estimateId);
  return changeOrderId;
}
