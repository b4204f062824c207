import type { Contract } from '#core/billing/contract.ts';
import type { Certificate, CertifiedBill } from '#core/certification/certificate.ts';
import { type CertificateCandidate, checkCertifiable } from '#core/certification/check-certifiable.ts';
import { creditOfCut } from '#core/certification/credit-of-cut.ts';
import { figureCertified } from '#core/certification/figure-certified.ts';
import { type AdvanceRecord, loadAdvances } from '#db/advances.ts';
import { insertCertificate } from '#db/certificates.ts';
import { loadContractBefore } from '#db/contract-before.ts';
import { taxedOn } from '#db/contract-taxes.ts';
import type { ContractRecord } from '#db/contracts.ts';
import { loadHoldings } from '#db/holdings.ts';
import { type InvoiceRecord, loadInvoice } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { foundTerms, readTerms } from '#db/stored-terms.ts';
import { loadExactDeltas } from '#db/write-void.ts';
import { type Acting, demand } from './acting.ts';
import { issueBill } from './issue-bill.ts';
import { typedOf } from './loaded-draft.ts';
import { lockedContractOf } from './locked-contract.ts';
import { once } from './once.ts';
import { planWith } from './plan-with.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';
import { settledFor } from './settled-for.ts';
import { exactWithout } from './void-document.ts';

interface Certifying {
  readonly record: ContractRecord;
  readonly invoice: InvoiceRecord;
  readonly certificate: Certificate;
}

async function checkCandidate(tx: Tx, companyId: string, { record, invoice }: Certifying): Promise<void> {
  const { newestInvoiceId } = record;
  const newest =
    invoice.is_newest || invoice.state === 'draft' || newestInvoiceId === null
      ? invoice
      : await loadInvoice(tx, companyId, newestInvoiceId);
  settle(
    checkCertifiable({
      state: invoice.state as CertificateCandidate['state'],
      basis: invoice.kind === 'invoice' ? typedOf(invoice).request.basis.kind : 'none',
      number: invoice.number ?? '',
      newestNumber: newest?.number ?? '',
      paidMinor: invoice.paid_minor,
    }),
  );
}

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
  const { invoice, certificate } = certifying;
  const companyId = acting.company.id;
  const typed = typedOf(invoice);
  const record = settledFor(taxedOn(certifying.record, typed.invoiceDate), typed.request.basis);
  settle(await planWith(tx, companyId, record, typed.request));
  const holdings = await loadHoldings(tx, companyId, record.estimateId);
  const certified = settle(figureCertified(record.contract, typed.request, holdings, certificate));
  await issueBill(tx, services, acting, { id: invoice.id, record, typed, plan: certified.plan });
  await keep(tx, services, acting, certifying, certified, null);
}

// What was applied for was figured under the rule and with the advances that the bill found, whatever there is by now.
function underTermsOf(
  invoice: InvoiceRecord,
  contract: Contract,
  advances: readonly AdvanceRecord[],
): Contract {
  const terms = readTerms(invoice.retainage_terms);
  const { issued_at: issuedAt } = invoice;
  const later = new Set(
    advances.filter((one) => issuedAt !== null && one.at > issuedAt).map((one) => one.advanceId),
  );
  return {
    ...contract,
    ...foundTerms(terms),
    advances: contract.advances.filter((one) => !later.has(one.advanceId)),
  };
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
  const { company, actor, today } = acting;
  const { request } = typedOf(invoice);
  const day = today > invoice.invoice_date ? today : invoice.invoice_date;
  const undone = {
    invoiceId: invoice.id,
    estimateId: record.estimateId,
    reason: certificate.reason,
    on: day,
    at: services.now(),
    by: actor.name,
    byId: actor.id,
    isNewest: true,
  };
  const exact = exactWithout(record, await loadExactDeltas(tx, company.id, invoice.id));
  const before = await loadContractBefore(tx, company.id, undone, exact);
  const advances = await loadAdvances(tx, company.id, record.estimateId);
  const contract = underTermsOf(invoice, taxedOn(before.record, invoice.invoice_date).contract, advances);
  const certified = settle(figureCertified(contract, request, before.holdings, certificate));
  if (certified.cut.dueMinor === 0n && certified.cut.grossMinor === 0n) {
    await keep(tx, services, acting, certifying, certified, null);
    return null;
  }
  const { bill, againstOpenMinor } = creditOfCut(certified);
  const creditNoteId = services.newId();
  const date = on ?? day;
  await issueBill(tx, services, acting, {
    id: creditNoteId,
    record,
    plan: bill,
    typed: {
      request: {
        basis: { kind: 'none' },
        retainage: { kind: 'as_contract' },
        release: { kind: 'none' },
        overrideReason: null,
      },
      invoiceDate: date,
      dueDate: date,
      heading: '',
      memo: certificate.reason,
    },
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
    const record = await lockedContractOf(tx, companyId, id);
    const invoice = await loadInvoice(tx, companyId, id);
    if (!invoice) throw refused('not_found', { what: 'invoice' });
    const certifying = { record, invoice, certificate };
    await checkCandidate(tx, companyId, certifying);
    if (invoice.state === 'draft') await postCertified(tx, services, acting, certifying);
    else announced.creditNoteId = await cutPosted(tx, services, acting, certifying, on);
    announced.estimateId = record.estimateId;
  });
  if (announced.estimateId) services.announcements.announce(announced.estimateId);
  services.printLater(acting.company, announced.creditNoteId ?? id);
}
