import { planTakeOver, type TakeOver } from '#core/take-over/plan-take-over.ts';
import type { Acting } from './acting.ts';
import { demand } from './acting.ts';
import { issueBill } from './issue-bill.ts';
import { lockedContract } from './locked-contract.ts';
import { once } from './once.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

/** Takes a running contract over: one document stands for its earlier applications. Gives the document's id. */
export async function takeOverContract(
  services: Services,
  acting: Acting,
  estimateId: string,
  { on, ...opening }: TakeOver & { readonly on: string },
): Promise<string> {
  demand(acting, 'invoices.issue');
  const id = await once(services, acting, 'take_over_contract', services.newId(), async (tx, id) => {
    const record = await lockedContract(tx, acting.company.id, estimateId);
    // What is credited in full bills nothing, and stands.
    if (record.newestInvoiceId !== null) throw refused('already_billed', {});
    const { bill: plan } = settle(planTakeOver(record.contract, opening));
    await issueBill(tx, services, acting, {
      id,
      record,
      plan,
      typed: {
        request: {
          basis: { kind: 'application', periodFrom: on, periodTo: on, lines: [], evenIfZero: true },
          retainage: { kind: 'as_contract' },
          release: { kind: 'none' },
          overrideReason: opening.overrideReason,
        },
        invoiceDate: on,
        dueDate: on,
        heading: '',
        memo: '',
      },
      opening: { paidMinor: opening.paidMinor, lastApplication: opening.lastApplication },
    });
  });
  services.announcements.announce(estimateId);
  return id;
}
