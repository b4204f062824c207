import { withCompany } from '#db/company.ts';
import { taxedOn } from '#db/contract-taxes.ts';
import { updateDraftRow } from '#db/drafts.ts';
import { type Acting, demand } from './acting.ts';
import type { BillInput } from './bill-input.ts';
import { loadedDraft } from './loaded-draft.ts';
import { lockedContractOf } from './locked-contract.ts';
import { numberAgain } from './number-again.ts';
import { planWith } from './plan-with.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';
import { totalsOf } from './totals-of.ts';
import { typedBill } from './typed-bill.ts';

/** Changes a draft that nobody changed since it was read. */
export async function updateDraft(
  services: Services,
  acting: Acting,
  id: string,
  version: number,
  input: BillInput,
): Promise<void> {
  demand(acting, 'invoices.issue');
  const companyId = acting.company.id;
  const estimateId = await withCompany(services.database, companyId, async (tx) => {
    const record = taxedOn(await lockedContractOf(tx, companyId, id), input.invoiceDate);
    await loadedDraft(tx, companyId, id);
    const typed = typedBill(input, record);
    if (typed.reissueOf) await numberAgain(tx, companyId, record.estimateId, typed.reissueOf);
    const plan = settle(await planWith(tx, companyId, record, input.request));
    const changed = await updateDraftRow(tx, companyId, id, version, typed, totalsOf(plan));
    if (!changed) throw refused('changed_meanwhile', { what: 'draft' });
    return record.estimateId;
  });
  services.announcements.announce(estimateId);
}
