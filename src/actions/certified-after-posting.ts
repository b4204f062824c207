import type { Contract } from '#core/billing/contract.ts';
import type { CertifiedBill } from '#core/certification/certificate.ts';
import { figureCertified } from '#core/certification/figure-certified.ts';
import { type AdvanceRecord, loadAdvances } from '#db/advances.ts';
import { loadContractBefore } from '#db/contract-before.ts';
import { taxedOn } from '#db/contract-taxes.ts';
import type { InvoiceRecord } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { foundTerms, readTerms } from '#db/stored-terms.ts';
import { loadExactDeltas } from '#db/write-void.ts';
import type { Acting } from './acting.ts';
import type { Certifying } from './certifiable.ts';
import { typedOf } from './loaded-draft.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';
import { exactWithout } from './void-document.ts';

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

/** An application that has posted as certified, figured from the contract as it stood before it. */
export async function certifiedAfterPosting(
  tx: Tx,
  services: Services,
  { company, actor, today }: Acting,
  { record, invoice, certificate }: Certifying,
): Promise<CertifiedBill> {
  const undone = {
    invoiceId: invoice.id,
    estimateId: record.estimateId,
    reason: certificate.reason,
    on: today > invoice.invoice_date ? today : invoice.invoice_date,
    at: services.now(),
    by: actor.name,
    byId: actor.id,
    isNewest: true,
  };
  const exact = exactWithout(record, await loadExactDeltas(tx, company.id, invoice.id));
  const before = await loadContractBefore(tx, company.id, undone, exact);
  const advances = await loadAdvances(tx, company.id, record.estimateId);
  const contract = underTermsOf(invoice, taxedOn(before.record, invoice.invoice_date).contract, advances);
  return settle(figureCertified(contract, typedOf(invoice).request, before.holdings, certificate));
}
