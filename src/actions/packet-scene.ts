import type { AttachmentKind } from '#core/attachments/attachment-kind.ts';
import { isPending } from '#core/change-orders/is-pending.ts';
import { type ChecklistItem, packetChecklist } from '#core/packets/packet-checklist.ts';
import { suggestWaivers, type WaiverCandidate, type WaiverOffer } from '#core/packets/suggest-waivers.ts';
import { type AttachmentRecord, listAttachments } from '#db/attachments.ts';
import { readRequest } from '#db/bill-requests.ts';
import { type BillingHistory, loadBillingHistory } from '#db/billing-history.ts';
import { loadCertificates } from '#db/certificates.ts';
import type { InvoiceListRecord } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { type LoadedBill, loadBill } from './load-bill.ts';
import type { PrintedParts } from './printed-parts.ts';
import { refused, settle } from './refused.ts';

/** Everything that a packet of one bill is made of, offered from, and looked through for. */
export interface PacketScene {
  readonly bill: LoadedBill;
  readonly printed: PrintedParts;
  readonly history: BillingHistory;
  /** The last day of its work: the end of its period, or its own day. */
  readonly through: string;
  /** Of the contract, of this bill, and of change orders; in the order of a packet. */
  readonly attachments: readonly AttachmentRecord[];
  readonly candidates: readonly WaiverCandidate[];
  readonly offers: readonly WaiverOffer[];
  readonly checklist: readonly ChecklistItem[];
}

const ORDER: readonly AttachmentKind[] = ['insurance', 'stored_materials', 'photo', 'lien_waiver', 'other'];

function candidatesOf(
  { invoices }: BillingHistory,
  { invoice, figures }: LoadedBill,
): readonly WaiverCandidate[] {
  const standing = invoices.filter((one) => one.state === 'issued' && one.kind === 'invoice');
  const own = standing.findIndex((one) => one.id === invoice.id);
  const isLast = figures.bill?.plan.fullyInvoiced === true && figures.heldToDateMinor === 0n;
  return standing.slice(0, own + 1).map((one: InvoiceListRecord, index) => ({
    invoiceId: one.id,
    number: String(one.number),
    dueMinor: one.due_minor,
    paidMinor: one.paid_minor,
    creditedMinor: one.credited_minor,
    isFinal: index === own && isLast,
  }));
}

function standingOf({ invoice }: LoadedBill): 'draft' | 'void' | 'credit_note' | null {
  if (invoice.state === 'draft' || invoice.state === 'void') return invoice.state;
  return invoice.kind === 'invoice' ? null : 'credit_note';
}

/** What a packet of this bill would be; a draft, a void bill and a credit note have none. */
export async function packetScene(
  tx: Tx,
  companyId: string,
  invoiceId: string,
  mostPageBytes: number,
): Promise<PacketScene> {
  const bill = await loadBill(tx, companyId, invoiceId);
  const { invoice, figures } = bill;
  const status = standingOf(bill);
  if (status) throw refused('packet_of_no_bill', { status });
  const history = await loadBillingHistory(tx, companyId, invoice.estimate_id);
  if (!history) throw refused('not_found', { what: 'estimate' });
  const { basis } = readRequest(invoice);
  const files = await listAttachments(tx, companyId, { estimateId: invoice.estimate_id });
  const attachments = ORDER.flatMap((kind) =>
    files.filter((file) => file.kind === kind && (file.invoiceId ?? invoiceId) === invoiceId),
  );
  const candidates = candidatesOf(history, bill);
  const before = candidates.at(-2) ?? null;
  const isApplication = basis.kind === 'application';
  return {
    bill,
    printed: settle(bill.printed),
    history,
    through: isApplication ? basis.periodTo : invoice.invoice_date,
    attachments,
    candidates,
    offers: suggestWaivers(candidates),
    checklist: packetChecklist({
      isApplication,
      isCertified: (await loadCertificates(tx, companyId, [invoiceId])).has(invoiceId),
      storedMinor: (figures.bill?.plan.lines ?? []).reduce((sum, line) => sum + line.storedMinor, 0n),
      heldMinor: figures.heldToDateMinor,
      pendingChangeOrders: history.changeOrders.filter(isPending).length,
      before: before && {
        number: before.number,
        openMinor: before.dueMinor - before.paidMinor - before.creditedMinor,
      },
      files: attachments,
      mostPageBytes,
    }),
  };
}
