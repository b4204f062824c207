import type { Acting } from '#actions/acting.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { loadTallyFacts } from '#db/estimate-facts.ts';
import { loadEstimate, loadEstimateLines } from '#db/estimates.ts';
import type { Tx } from '#db/open.ts';
import { listTaxRates } from '#db/tax-rates.ts';
import { type EstimateParts, presentEstimate } from './present-estimate.ts';
import { reading } from './reading.ts';

/** Everything that one estimate is shown from, or a refusal where there is none with this id. */
async function loadEstimateParts(tx: Tx, companyId: string, id: string): Promise<EstimateParts> {
  const [one, lines, rates, tallied] = await Promise.all([
    loadEstimate(tx, companyId, id),
    loadEstimateLines(tx, companyId, id),
    listTaxRates(tx, companyId),
    loadTallyFacts(tx, companyId, [id]),
  ]);
  const facts = tallied.get(id);
  if (!one || !facts) throw refused('not_found', { what: 'estimate' });
  return { one, lines, rates, facts };
}

/** One estimate as its page shows it. */
export async function readEstimate(services: Services, acting: Acting, id: string) {
  const { company, today } = acting;
  const parts = await reading(services, acting, (tx) => loadEstimateParts(tx, company.id, id));
  return presentEstimate(parts, company, today);
}
