import { insertClosing } from '#db/closings.ts';
import { lockCompany, updateCompanyRow } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { holdNumbers } from '#db/take-numbers.ts';
import { type Acting, demand } from './acting.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/**
 * Closes the books through a day, or opens them again. Every change is recorded, and opening what was closed
 * needs a reason. What is being booked at this moment is booked before the books close, or not at all.
 */
export async function setClosingDate(
  services: Services,
  acting: Acting,
  closedThrough: string | null,
  reason: string,
): Promise<void> {
  demand(acting, 'books.close');
  const { id: companyId } = acting.company;
  await withCompany(services.database, companyId, async (tx) => {
    await holdNumbers(tx, companyId);
    const before = (await lockCompany(tx, companyId)).closed_through;
    if (before === closedThrough) return;
    const opens = before !== null && (closedThrough === null || closedThrough < before);
    if (opens && reason === '') throw refused('reason_missing', {});
    await insertClosing(tx, {
      company_id: companyId,
      id: services.newId(),
      closed_through: closedThrough,
      reason,
      set_at: services.now(),
      set_by: acting.actor.name,
      set_by_id: acting.actor.id,
    });
    await updateCompanyRow(tx, companyId, { closed_through: closedThrough });
  });
}
