import { listChangeOrders } from '#db/change-orders.ts';
import { loadCompany } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { loadEstimate, loadEstimateLines } from '#db/estimates.ts';
import type { Tx } from '#db/open.ts';
import { listRevisions } from '#db/revisions.ts';
import { listTaxRates } from '#db/tax-rates.ts';
import type { EstimateDocument } from '#documents/estimate-document.ts';
import { renderEstimate } from '#documents/render-estimate.ts';
import { sha256 } from '#io/sha256.ts';
import { type Acting, demand } from './acting.ts';
import { estimateDocument } from './estimate-document.ts';
import { foundContract } from './found-contract.ts';
import { loadedLogo } from './loaded-logo.ts';
import type { PrintedFile } from './print-invoice.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

async function loadDocument(tx: Tx, { company, today }: Acting, id: string): Promise<EstimateDocument> {
  const [
    estimate,
    record,
    lines,
    rates,
    { prints_billing_terms: printsBillingTerms },
    revisions,
    changeOrders,
  ] = await Promise.all([
    loadEstimate(tx, company.id, id),
    foundContract(tx, company.id, id),
    loadEstimateLines(tx, company.id, id),
    listTaxRates(tx, company.id),
    loadCompany(tx, company.id),
    listRevisions(tx, company.id, id),
    listChangeOrders(tx, company.id, id),
  ]);
  if (!estimate) throw refused('not_found', { what: 'estimate' });
  const { parties, contract } = record;
  return estimateDocument({
    estimate,
    parties,
    lines,
    rates,
    draws: contract.draws,
    changeOrders,
    printsBillingTerms,
    lastRevision: revisions.at(-1) ?? null,
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
  const document = await withCompany(services.database, acting.company.id, read, {
    readOnly: true,
    isolation: 'repeatable read',
  });
  const bytes = await renderEstimate(document);
  return { name: document.number, bytes, sha256: sha256(bytes) };
}
