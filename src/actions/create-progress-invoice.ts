import type { EndWith } from '#db/company.ts';
import { taxedOn } from '#db/contract-taxes.ts';
import type { ContractRecord } from '#db/contracts.ts';
import { insertDraft } from '#db/drafts.ts';
import type { Tx } from '#db/open.ts';
import { type Acting, demand } from './acting.ts';
import type { BillInput } from './bill-input.ts';
import { sendBill } from './issue-bill.ts';
import type { LoadedBill } from './load-bill.ts';
import { lockedContract } from './locked-contract.ts';
import { numberAgain } from './number-again.ts';
import { once } from './once.ts';
import { planWith } from './plan-with.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';
import { totalsOf } from './totals-of.ts';
import { typedBill } from './typed-bill.ts';

export interface CreatedInvoice {
  readonly id: string;
  /** The bill that was issued just now; null for a draft, and where the same action was done before. */
  readonly issued: LoadedBill | null;
}

/** Bills a share of an estimate: as a draft, or issued in the same step. */
export async function createProgressInvoice(
  services: Services,
  acting: Acting,
  estimateId: string,
  input: BillInput,
  { issue }: { readonly issue: boolean },
): Promise<CreatedInvoice> {
  demand(acting, 'invoices.issue');
  const companyId = acting.company.id;
  const made: { bill?: Promise<LoadedBill> } = {};
  const write = async (tx: Tx, id: string, locked: ContractRecord, endWith: EndWith) => {
    const record = taxedOn(locked, input.invoiceDate);
    const typed = typedBill(input, record);
    const plan = settle(await planWith(tx, companyId, record, input.request));
    if (issue) {
      made.bill = (await sendBill(tx, services, acting, { id, record, typed, plan })).loaded;
      endWith(made.bill);
    } else {
      const { customerId } = record;
      if (typed.reissueOf) await numberAgain(tx, companyId, estimateId, typed.reissueOf);
      await insertDraft(tx, companyId, {
        id,
        estimateId,
        customerId,
        typed,
        totals: totalsOf(plan),
        at: services.now(),
        by: acting.actor.name,
      });
    }
  };
  const id = await once(services, acting, 'create_progress_invoice', services.newId(), write, (tx) =>
    lockedContract(tx, companyId, estimateId),
  );
  services.announcements.announce(estimateId);
  const issued = (await made.bill) ?? null;
  if (issued) services.printLater(acting.company, id);
  return { id, issued };
}
