import { withCompany } from '#db/company.ts';
import { changeEstimate } from '#db/estimate-writes.ts';
import { loadEstimateLines } from '#db/estimates.ts';
import { type Acting, demand } from './acting.ts';
import { lockedEstimate } from './locked-estimate.ts';
import type { ScheduleInput } from './schedule-input.ts';
import type { Services } from './services.ts';
import { writeSchedule } from './write-schedule.ts';

/** Saves the draw schedule of an estimate, as long as nobody else changed it since `version`. Billed draws stay. */
export async function saveDraws(
  services: Services,
  acting: Acting,
  estimateId: string,
  input: ScheduleInput & { readonly version: number },
): Promise<void> {
  demand(acting, 'estimates.edit');
  const { id: companyId } = acting.company;
  await withCompany(services.database, companyId, async (tx) => {
    const { estimate, status, billed } = await lockedEstimate(tx, acting, estimateId, input.version);
    if (billed || status === 'accepted') demand(acting, 'estimates.revise');
    const lines = await loadEstimateLines(tx, companyId, estimateId);
    await writeSchedule(tx, services, acting, { ...estimate, id: estimateId, lines }, input);
    await changeEstimate(tx, companyId, estimateId, {});
  });
  services.announcements.announce(estimateId);
}
