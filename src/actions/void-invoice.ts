import { linePastZero } from '#core/billing/line-past-zero.ts';
import { type OlderBill, planVoid, type VoidCandidate } from '#core/billing/plan-void.ts';
import { changedDraw } from '#core/credits/changed-draw.ts';
import { checkOpenPeriod } from '#core/ledger/check-open-period.ts';
import type { ContractRecord } from '#db/contracts.ts';
import { loadLaterDocuments, loadMovedLines, lockUsedCredits } from '#db/corrections.ts';
import { readCredit } from '#db/credited-bills.ts';
import { loadDrawLines } from '#db/draws.ts';
import { findEstimateOf, type InvoiceRecord, loadInvoice } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { type Acting, demand } from './acting.ts';
import { demandRoomAfterVoid } from './demand-room-after-void.ts';
import { lockedContract } from './locked-contract.ts';
import { once } from './once.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';
import { voidDocument } from './void-document.ts';

/** What stands against voiding a bill that is not the newest; null where only the newest can be voided. */
async function olderBill(
  tx: Tx,
  companyId: string,
  { contract }: ContractRecord,
  { id, is_newest: isNewest, stands_alone: standsAlone }: InvoiceRecord,
): Promise<OlderBill | null> {
  if (isNewest || !standsAlone) return null;
  const later = await loadLaterDocuments(tx, companyId, id);
  return { ...later, linePastZero: linePastZero(contract, await loadMovedLines(tx, companyId, id)) };
}

/** The draw that a credit note unlocked and that was changed since, so that its bill cannot have it back. */
async function drawChanged(
  tx: Tx,
  companyId: string,
  { contract }: ContractRecord,
  { credit, credits_invoice_id: creditedId }: InvoiceRecord,
): Promise<string | null> {
  const unlocked = readCredit(credit)?.unlockedDrawIds ?? [];
  if (!creditedId || unlocked.length === 0) return null;
  return changedDraw(contract.draws, await loadDrawLines(tx, companyId, creditedId), unlocked);
}

/**
 * Voids an unpaid bill or a credit note: the newest of its contract, or an older bill that nothing later builds on. Its
 * amounts leave the totals, its number stays used.
 */
export async function voidInvoice(
  services: Services,
  acting: Acting,
  id: string,
  given: { readonly reason: string; readonly on: string | null },
): Promise<void> {
  demand(acting, 'invoices.void');
  const companyId = acting.company.id;
  const announced: { estimateId?: string } = {};
  await once(services, acting, 'void_invoice', id, async (tx) => {
    const estimateId = await findEstimateOf(tx, companyId, id);
    if (!estimateId) throw refused('not_found', { what: 'invoice' });
    const used = await lockUsedCredits(tx, companyId, estimateId);
    const record = await lockedContract(tx, companyId, estimateId);
    const invoice = await loadInvoice(tx, companyId, id);
    if (!invoice) throw refused('not_found', { what: 'invoice' });
    const newest =
      invoice.is_newest || !record.newestInvoiceId
        ? invoice
        : await loadInvoice(tx, companyId, record.newestInvoiceId);
    const today = acting.today > invoice.invoice_date ? acting.today : invoice.invoice_date;
    const number = invoice.number ?? '';
    const on = settle(
      planVoid({
        state: invoice.state as VoidCandidate['state'],
        number,
        newestNumber: newest?.number ?? '',
        isNewest: invoice.is_newest,
        paidMinor: invoice.paid_minor - (invoice.opening_paid_minor ?? 0n),
        invoiceDate: invoice.invoice_date,
        voidDate: given.on ?? today,
        older: await olderBill(tx, companyId, record, invoice),
        changedDraw: await drawChanged(tx, companyId, record, invoice),
      }),
    );
    const usedMinor = used.get(id) ?? 0n;
    if (usedMinor !== 0n) throw refused('credit_used', { number, usedMinor });
    settle(checkOpenPeriod(on, record.closedThrough));
    await voidDocument(tx, services, acting, { record, invoice }, { reason: given.reason, on });
    await demandRoomAfterVoid(tx, companyId, estimateId, { number, grossMinor: invoice.gross_minor });
    announced.estimateId = record.estimateId;
  });
  if (announced.estimateId) services.announcements.announce(announced.estimateId);
}
