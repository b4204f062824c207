import { checkUnwind, planUnwind } from '#core/billing/plan-unwind.ts';
import { checkOpenPeriod } from '#core/ledger/check-open-period.ts';
import { loadChain, lockUsedCredits } from '#db/corrections.ts';
import { findEstimateOf, loadInvoice } from '#db/invoices.ts';
import { type Acting, demand } from './acting.ts';
import { demandRoomAfterVoid } from './demand-room-after-void.ts';
import { lockedContract } from './locked-contract.ts';
import { once } from './once.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';
import { voidDocument } from './void-document.ts';

/** Voids a document with everything of its contract that was issued after it, newest first, all of it or nothing. */
export async function unwindInvoice(
  services: Services,
  acting: Acting,
  id: string,
  { reason, on: given }: { readonly reason: string; readonly on: string | null },
): Promise<void> {
  demand(acting, 'invoices.void');
  const { company, today } = acting;
  const announced: { estimateId?: string } = {};
  await once(services, acting, 'unwind_invoice', id, async (tx) => {
    const estimateId = await findEstimateOf(tx, company.id, id);
    if (!estimateId) throw refused('not_found', { what: 'invoice' });
    await lockUsedCredits(tx, company.id, estimateId);
    const { newestInvoiceDate, closedThrough } = await lockedContract(tx, company.id, estimateId);
    const chain = await loadChain(tx, company.id, estimateId);
    const voids = settle(checkUnwind(settle(planUnwind(chain, id))));
    const latest = newestInvoiceDate ?? today;
    const on = given ?? (today > latest ? today : latest);
    const [newest] = voids;
    if (newest && on < latest) {
      throw refused('void_before_invoice', { number: newest.number, invoiceDate: latest, voidDate: on });
    }
    settle(checkOpenPeriod(on, closedThrough));
    let grossMinor = 0n;
    for (const { invoiceId } of voids) {
      const record = await lockedContract(tx, company.id, estimateId);
      const invoice = await loadInvoice(tx, company.id, invoiceId);
      if (!invoice) throw refused('not_found', { what: 'invoice' });
      await voidDocument(tx, services, acting, { record, invoice }, { reason, on });
      // The room that a bill makes is the credit's only where the contract has it.
      if (invoice.gross_minor < 0n) grossMinor += invoice.gross_minor;
    }
    const number = voids.at(-1)?.number ?? '';
    await demandRoomAfterVoid(tx, company.id, estimateId, { number, grossMinor });
    announced.estimateId = estimateId;
  });
  if (announced.estimateId) services.announcements.announce(announced.estimateId);
}
