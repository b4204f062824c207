import { hasBankAccount } from '#core/bank/bank-account.ts';
import { loadCompany } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import type { Parties } from '#db/parties.ts';
import { renderDocument } from '#documents/render-document.ts';
import { type SampleKind, sampleJob } from '#documents/sample-job.ts';
import { type Acting, demand } from './acting.ts';
import type { CompanyDetails } from './create-company.ts';
import { letterhead } from './letterhead.ts';
import { loadedLogo } from './loaded-logo.ts';
import type { Services } from './services.ts';
import type { CompanyCustoms, DocumentDefaults } from './update-company.ts';

/** A sample document as it would look with these settings, as a picture; nothing is saved. */
export async function previewDocuments(
  services: Services,
  acting: Acting,
  kind: SampleKind,
  details: CompanyDetails & DocumentDefaults & CompanyCustoms,
): Promise<Uint8Array> {
  demand(acting, 'company.edit');
  const { id, currency, exponent } = acting.company;
  const logo = await withCompany(
    services.database,
    id,
    async (tx) => loadedLogo(tx, id, (await loadCompany(tx, id)).logo_sha256),
    { readOnly: true },
  );
  const parties: Parties = {
    companyName: details.name,
    companyAddress: details.address,
    companyEmail: details.email,
    companyPhone: details.phone,
    companyTaxNumber: details.taxNumber ?? '',
    accentColor: details.accentColor,
    logoSha256: null,
    paper: details.paper,
    locale: details.locale,
    currency,
    invoiceFooter: details.invoiceFooter,
    billWord: (details.billWord ?? 'progress_invoice') as NonNullable<Parties['billWord']>,
    retainageWord: (details.retainageWord ?? 'retainage') as NonNullable<Parties['retainageWord']>,
    changeOrderWord: (details.changeOrderWord ?? 'change_order') as NonNullable<Parties['changeOrderWord']>,
    paymentInstructions: details.paymentInstructions ?? '',
    documentFooter: details.documentFooter ?? '',
    ...(details.bankAccount && hasBankAccount(details.bankAccount) && { bankAccount: details.bankAccount }),
    customerName: 'Rivera Family',
    customerAddress: '48 Harbor View Road\nAstoria, OR 97103',
    customerSite: '7 Pier Street\nAstoria, OR 97103',
    customerContact: 'Ana Rivera',
  };
  const job = sampleJob(kind, {
    head: letterhead(parties, logo),
    today: acting.today,
    exponent,
    memo: details.invoiceFooter || null,
    terms: details.estimateTerms || null,
    wholeAmounts: details.wholeAmounts ?? false,
  });
  return renderDocument(job, 'svg');
}
