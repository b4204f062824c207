import { checkEstimateDeletable } from '#core/estimates/check-estimate-open.ts';
import { withCompany } from '#db/company.ts';
import { hasBills } from '#db/estimate-facts.ts';
import { deleteEstimateRows } from '#db/estimate-writes.ts';
import { type Acting, demand } from './acting.ts';
import { lockedEstimate } from './locked-estimate.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';

/** Deletes a draft estimate without bills, also without void ones; its number is not used again. */
export async function deleteEstimate(services: Services, acting: Acting, id: string): Promise<void> {
  demand(acting, 'estimates.edit');
  const { id: companyId } = acting.company;
  await withCompany(services.database, companyId, async (tx) => {
    const { status } = await lockedEstimate(tx, acting, id);
    settle(checkEstimateDeletable(status, { billed: await hasBills(tx, companyId, id) }));
    await deleteEstimateRows(tx, companyId, id);
  });
}
