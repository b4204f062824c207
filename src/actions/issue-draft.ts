import type { BillPlan } from '#core/billing/bill-plan.ts';
import { taxedOn } from '#db/contract-taxes.ts';
import type { InvoiceRecord } from '#db/invoices.ts';
import { type Acting, demand } from './acting.ts';
import { issueBill } from './issue-bill.ts';
import { loadedDraft, typedOf } from './loaded-draft.ts';
import { lockedContractOf } from './locked-contract.ts';
import { once } from './once.ts';
import { planWith } from './plan-with.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

/** The figures that the issuer saw (minor units). */
export interface SeenFigures {
  readonly grossMinor: bigint;
  readonly dueMinor: bigint;
}

// Other bills may have moved the contract since the draft was saved: the issuer sees both figures before it counts.
function checkSeen(draft: InvoiceRecord, plan: BillPlan, confirmed: SeenFigures | null): void {
  const seen = confirmed ?? { grossMinor: draft.gross_minor, dueMinor: draft.due_minor };
  if (seen.grossMinor === plan.grossMinor && seen.dueMinor === plan.dueMinor) return;
  throw refused('draft_figures_changed', {
    seenGrossMinor: seen.grossMinor,
    seenDueMinor: seen.dueMinor,
    grossMinor: plan.grossMinor,
    dueMinor: plan.dueMinor,
  });
}

/** Issues a draft: everything is checked and figured again with the contract locked. */
export async function issueDraft(
  services: Services,
  acting: Acting,
  id: string,
  given: {
    readonly confirmed: SeenFigures | null;
    readonly overrideReason: string | null;
    /** Left off, the number that the draft keeps is issued again, if any. */
    readonly reissueOf?: number | null | undefined;
  },
): Promise<void> {
  demand(acting, 'invoices.issue');
  const companyId = acting.company.id;
  const announced: { estimateId?: string } = {};
  await once(services, acting, 'issue_draft', id, async (tx) => {
    const locked = await lockedContractOf(tx, companyId, id);
    const draft = await loadedDraft(tx, companyId, id);
    const record = taxedOn(locked, draft.invoice_date);
    const typed = typedOf(draft);
    const request = {
      ...typed.request,
      overrideReason: given.overrideReason ?? typed.request.overrideReason,
    };
    const reissueOf = given.reissueOf === undefined ? (typed.reissueOf ?? null) : given.reissueOf;
    const plan = settle(await planWith(tx, companyId, record, request));
    checkSeen(draft, plan, given.confirmed);
    await issueBill(tx, services, acting, {
      id,
      record,
      typed: { ...typed, request, reissueOf },
      plan,
    });
    announced.estimateId = record.estimateId;
  });
  if (announced.estimateId) services.announcements.announce(announced.estimateId);
  services.printLater(acting.company, id);
}
