import { changeOrderStatus } from '#core/change-orders/change-order-status.ts';
import { rewriteChangeOrder } from '#db/change-orders.ts';
import { withCompany } from '#db/company.ts';
import { type Acting, demand } from './acting.ts';
import { lockedChangeOrder } from './locked-change-order.ts';
import { type ChangeOrderInput, plannedChangeOrder } from './planned-change-order.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';

/** Writes a draft change order anew, as long as nobody else changed it since `version`. */
export async function updateChangeOrder(
  services: Services,
  acting: Acting,
  id: string,
  input: ChangeOrderInput & { readonly version: number },
): Promise<void> {
  demand(acting, 'estimates.revise');
  const { id: companyId } = acting.company;
  const estimateId = await withCompany(services.database, companyId, async (tx) => {
    const { order, record } = await lockedChangeOrder(tx, acting, id, input.version);
    // What was sent or decided goes back to draft first, so that nobody approves what they did not read.
    if (order.status !== 'draft') settle(changeOrderStatus(order.status, order.status));
    await rewriteChangeOrder(tx, companyId, id, await plannedChangeOrder(tx, services, acting, input));
    return record.estimateId;
  });
  services.announcements.announce(estimateId);
}
