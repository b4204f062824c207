import { checkEstimateDeletable } from '#core/estimates/check-estimate-open.ts';
import { listChangeOrders } from '#db/change-orders.ts';
import { withCompany } from '#db/company.ts';
import { hasBills, isRecordedOn } from '#db/estimate-facts.ts';
import { deleteEstimateRows } from '#db/estimate-writes.ts';
import { type Acting, demand } from './acting.ts';
import { lockedEstimate } from './locked-estimate.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

/** Deletes a draft estimate without bills and change orders, also without void ones, that nothing in the books names; its number is not used again. */
export async function deleteEstimate(services: Services, acting: Acting, id: string): Promise<void> {
  demand(acting, 'estimates.edit');
  const { id: companyId } = acting.company;
  await withCompany(services.database, companyId, async (tx) => {
    const { status } = await lockedEstimate(tx, acting, id);
    const billed = await hasBills(tx, companyId, id);
    settle(checkEstimateDeletable(status, { billed }));
    const orders = await listChangeOrders(tx, companyId, id);
    if (orders.length > 0) throw refused('estimate_not_deletable', { status, billed });
    if (await isRecordedOn(tx, companyId, id)) throw refused('estimate_recorded_on', {});
    await deleteEstimateRows(tx, companyId, id);
  });
}
