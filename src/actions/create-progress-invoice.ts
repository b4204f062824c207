import { insertDraft } from '#db/drafts.ts';
import { type Acting, demand } from './acting.ts';
import type { BillInput } from './bill-input.ts';
import { issueBill } from './issue-bill.ts';
import { lockedContract } from './locked-contract.ts';
import { once } from './once.ts';
import { planWith } from './plan-with.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';
import { totalsOf } from './totals-of.ts';
import { typedBill } from './typed-bill.ts';

/** Bills a share of an estimate: as a draft, or issued in the same step. Gives the invoice's id. */
export async function createProgressInvoice(
  services: Services,
  acting: Acting,
  estimateId: string,
  input: BillInput,
  { issue }: { readonly issue: boolean },
): Promise<string> {
  demand(acting, 'invoices.issue');
  const invoiceId = await once(services, acting, 'create_progress_invoice', async (tx) => {
    const record = await lockedContract(tx, acting.company.id, estimateId);
    const typed = typedBill(input, record);
    const plan = settle(await planWith(tx, acting.company.id, record, input.request));
    const id = services.newId();
    if (issue) {
      await issueBill(tx, services, acting, { id, record, typed, plan });
    } else {
      const { customerId } = record;
      await insertDraft(tx, acting.company.id, {
        id,
        estimateId,
        customerId,
        typed,
        totals: totalsOf(plan),
        at: services.now(),
        by: acting.actor.name,
      });
    }
    return id;
  });
  services.announcements.announce(estimateId);
  if (issue) services.printLater(acting.company.id, invoiceId);
  return invoiceId;
}
