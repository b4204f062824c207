import { loadCompany } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { loadContract } from '#db/contracts.ts';
import { loadEstimate, loadEstimateLines } from '#db/estimates.ts';
import type { Tx } from '#db/open.ts';
import { listRevisions } from '#db/revisions.ts';
import { listTaxRates } from '#db/tax-rates.ts';
import type { EstimateDocument } from '#documents/estimate-document.ts';
import { renderEstimate } from '#documents/render-estimate.ts';
import { sha256 } from '#io/sha256.ts';
import { type Acting, demand } from './acting.ts';
import { estimateDocument } from './estimate-document.ts';
import { loadedLogo } from './loaded-logo.ts';
import type { PrintedFile } from './print-invoice.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

async function loadDocument(tx: Tx, { company, today }: Acting, id: string): Promise<EstimateDocument> {
  const estimate = await loadEstimate(tx, company.id, id);
  const contract = await loadContract(tx, company.id, id, { lock: false });
  if (!estimate || !contract) throw refused('not_found', { what: 'estimate' });
  const { parties } = contract;
  return estimateDocument({
    estimate,
    parties,
    lines: await loadEstimateLines(tx, company.id, id),
    rates: await listTaxRates(tx, company.id),
    draws: contract.contract.draws,
    printsBillingTerms: (await loadCompany(tx, company.id)).prints_billing_terms,
    lastRevision: (await listRevisions(tx, company.id, id)).at(-1) ?? null,
    logo: await loadedLogo(tx, company.id, parties.logoSha256),
    exponent: company.exponent,
    timeZone: company.timeZone,
    today,
  });
}

/** The estimate as it stands, as a document. */
export async function printEstimate(services: Services, acting: Acting, id: string): Promise<PrintedFile> {
  demand(acting, 'estimates.read');
  const read = (tx: Tx) => loadDocument(tx, acting, id);
  const document = await withCompany(services.database, acting.company.id, read, { readOnly: true });
  const bytes = await renderEstimate(document);
  return { name: document.number, bytes, sha256: sha256(bytes) };
}
