import { checkEstimateOpen } from '#core/estimates/check-estimate-open.ts';
import { withCompany } from '#db/company.ts';
import { changeTerms, deleteOtherLines, writeEstimateLines } from '#db/estimate-writes.ts';
import { loadEstimateLines } from '#db/estimates.ts';
import { type Acting, demand } from './acting.ts';
import { checkTypedRetainage } from './check-typed-retainage.ts';
import type { EstimateInput } from './estimate-input.ts';
import { lockedEstimate } from './locked-estimate.ts';
import { plannedLines } from './planned-lines.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';
import { taxTermsOf } from './tax-terms-of.ts';
import { writeSchedule } from './write-schedule.ts';

/** Changes an estimate, and its draw schedule where one is given, that is neither accepted nor billed, as long as nobody else changed it since `version`. */
export async function updateEstimate(
  services: Services,
  acting: Acting,
  id: string,
  input: EstimateInput & { readonly version: number },
): Promise<void> {
  demand(acting, 'estimates.edit');
  const { id: companyId } = acting.company;
  await withCompany(services.database, companyId, async (tx) => {
    const { status, billed } = await lockedEstimate(tx, acting, id, input.version);
    settle(checkEstimateOpen(status, { billed }));
    const before = await loadEstimateLines(tx, companyId, id);
    const taxed = await taxTermsOf(tx, companyId, input);
    const { figures, lines } = await plannedLines(tx, services, acting, { ...input, ...taxed }, before);
    checkTypedRetainage(input, lines);
    await changeTerms(tx, companyId, id, { ...input, ...taxed }, figures.contractSumMinor);
    await deleteOtherLines(
      tx,
      companyId,
      id,
      lines.map((line) => line.id),
    );
    await writeEstimateLines(tx, companyId, id, lines);
    const { contractSumMinor } = figures;
    if (input.schedule)
      await writeSchedule(tx, services, acting, { id, contractSumMinor, lines }, input.schedule);
  });
  services.announcements.announce(id);
}
