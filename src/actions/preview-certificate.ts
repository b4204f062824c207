import type { Certificate, CertifiedBill } from '#core/certification/certificate.ts';
import { withCompany } from '#db/company.ts';
import { type Acting, demand } from './acting.ts';
import { certifiable } from './certifiable.ts';
import { certifiedAfterPosting } from './certified-after-posting.ts';
import { certifiedDraft } from './certified-draft.ts';
import type { Services } from './services.ts';

/** What a certificate would make of an application, as it would be recorded now; nothing is kept. */
export async function previewCertificate(
  services: Services,
  acting: Acting,
  id: string,
  certificate: Certificate,
): Promise<CertifiedBill> {
  demand(acting, 'invoices.read');
  const { id: companyId } = acting.company;
  // The contract before a posted bill is looked at by voiding it and taking that back, so this is no read-only look.
  return withCompany(services.database, companyId, async (tx) => {
    const certifying = await certifiable(tx, companyId, id, certificate);
    return certifying.invoice.state === 'draft'
      ? (await certifiedDraft(tx, companyId, certifying)).certified
      : certifiedAfterPosting(tx, services, acting, certifying);
  });
}
