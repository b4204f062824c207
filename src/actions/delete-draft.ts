import { withCompany } from '#db/company.ts';
import { deleteDraftRow } from '#db/drafts.ts';
import { type Acting, demand } from './acting.ts';
import { loadedDraft } from './loaded-draft.ts';
import { lockedContractOf } from './locked-contract.ts';
import type { Services } from './services.ts';

/** Deletes a draft; it never had a number. */
export async function deleteDraft(services: Services, acting: Acting, id: string): Promise<void> {
  demand(acting, 'invoices.issue');
  const companyId = acting.company.id;
  const estimateId = await withCompany(services.database, companyId, async (tx) => {
    const record = await lockedContractOf(tx, companyId, id);
    await loadedDraft(tx, companyId, id);
    await deleteDraftRow(tx, companyId, id);
    return record.estimateId;
  });
  services.announcements.announce(estimateId);
}
