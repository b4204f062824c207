import type { Certificate, CertifiedBill } from '#core/certification/certificate.ts';
import { creditOfCut } from '#core/certification/credit-of-cut.ts';
import { insertCertificate } from '#db/certificates.ts';
import type { Tx } from '#db/open.ts';
import { type Acting, demand } from './acting.ts';
import { type Certifying, certifiable } from './certifiable.ts';
import { certifiedAfterPosting } from './certified-after-posting.ts';
import { certifiedDraft } from './certified-draft.ts';
import { issueBill } from './issue-bill.ts';
import { once } from './once.ts';
import type { Services } from './services.ts';
import { typedCredit } from './typed-credit.ts';

async function keep(
  tx: Tx,
  services: Services,
  { company, actor }: Acting,
  { invoice, certificate }: Certifying,
  { plan, applied, cut, roundingMinor }: CertifiedBill,
  creditNoteId: string | null,
): Promise<void> {
  const appliedOn = new Map(applied.lines.map((line) => [line.lineId, line.workMinor]));
  const certifiedOn = new Map(plan.lines.map((line) => [line.lineId, line.workMinor]));
  await insertCertificate(tx, company.id, {
    id: services.newId(),
    invoiceId: invoice.id,
    creditNoteId,
    asked: certificate,
    reason: certificate.reason,
    at: services.now(),
    by: actor.name,
    byId: actor.id,
    appliedGrossMinor: applied.grossMinor,
    appliedDueMinor: applied.dueMinor,
    cutGrossMinor: cut.grossMinor,
    cutDueMinor: cut.dueMinor,
    roundingMinor,
    lines: cut.lines.map(({ lineId }) => ({
      lineId,
      appliedMinor: appliedOn.get(lineId) ?? 0n,
      certifiedMinor: certifiedOn.get(lineId) ?? 0n,
    })),
  });
}

// A draft posts with its certified figures.
async function postCertified(
  tx: Tx,
  services: Services,
  acting: Acting,
  certifying: Certifying,
): Promise<void> {
  const { id } = certifying.invoice;
  const { record, typed, certified } = await certifiedDraft(tx, acting.company.id, certifying);
  await issueBill(tx, services, acting, { id, record, typed, plan: certified.plan });
  await keep(tx, services, acting, certifying, certified, null);
}

// What had posted before is cut by a credit note, so that the contract stands as if it had posted as certified. Gives the
// credit note's id, null where nothing was cut.
async function cutPosted(
  tx: Tx,
  services: Services,
  acting: Acting,
  certifying: Certifying,
  on: string | null,
): Promise<string | null> {
  const { record, invoice, certificate } = certifying;
  const { today } = acting;
  const day = today > invoice.invoice_date ? today : invoice.invoice_date;
  const certified = await certifiedAfterPosting(tx, services, acting, certifying);
  if (certified.cut.dueMinor === 0n && certified.cut.grossMinor === 0n) {
    await keep(tx, services, acting, certifying, certified, null);
    return null;
  }
  const { bill, againstOpenMinor } = creditOfCut(certified);
  const creditNoteId = services.newId();
  await issueBill(tx, services, acting, {
    id: creditNoteId,
    record,
    plan: bill,
    typed: typedCredit({ date: on ?? day, memo: certificate.reason }),
    credit: {
      invoiceId: invoice.id,
      invoiceNumber: invoice.number,
      request: null,
      unlockedDrawIds: [],
      customerCreditMinor: 0n,
      allocations: againstOpenMinor === 0n ? [] : [{ invoiceId: invoice.id, amountMinor: againstOpenMinor }],
    },
  });
  await keep(tx, services, acting, certifying, certified, creditNoteId);
  return creditNoteId;
}

/** Records what was certified of an application: a draft posts as certified, what had posted is cut. */
export async function certifyApplication(
  services: Services,
  acting: Acting,
  id: string,
  { certificate, on }: { readonly certificate: Certificate; readonly on: string | null },
): Promise<void> {
  demand(acting, 'invoices.issue');
  const companyId = acting.company.id;
  const announced: { estimateId?: string; creditNoteId?: string | null } = {};
  await once(services, acting, 'certify_application', id, async (tx) => {
    const certifying = await certifiable(tx, companyId, id, certificate);
    const { record, invoice } = certifying;
    if (invoice.state === 'draft') await postCertified(tx, services, acting, certifying);
    else announced.creditNoteId = await cutPosted(tx, services, acting, certifying, on);
    announced.estimateId = record.estimateId;
  });
  if (announced.estimateId) services.announcements.announce(announced.estimateId);
  services.printLater(acting.company, announced.creditNoteId ?? id);
}
