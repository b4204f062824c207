import type { ChangeOrderStatus } from '#core/change-orders/change-order.ts';
import { changeOrderStatus } from '#core/change-orders/change-order-status.ts';
import { changeChangeOrder } from '#db/change-orders.ts';
import { withCompany } from '#db/company.ts';
import { type Acting, demand } from './acting.ts';
import { lockedChangeOrder } from './locked-change-order.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';

/** Sends a change order, takes it back to draft, or makes it void. Approving and rejecting are decisions, told apart. */
export async function moveChangeOrder(
  services: Services,
  acting: Acting,
  id: string,
  to: Extract<ChangeOrderStatus, 'draft' | 'sent' | 'void'>,
): Promise<void> {
  demand(acting, 'estimates.revise');
  const { id: companyId } = acting.company;
  const estimateId = await withCompany(services.database, companyId, async (tx) => {
    const { order, record } = await lockedChangeOrder(tx, acting, id);
    const status = settle(changeOrderStatus(order.status, to));
    const noted = to === 'sent' ? { sent_at: services.now() } : {};
    await changeChangeOrder(tx, companyId, id, { ...noted, status });
    return record.estimateId;
  });
  services.announcements.announce(estimateId);
}
