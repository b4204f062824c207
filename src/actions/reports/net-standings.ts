import type { ContractStanding } from '#core/reports/contract-standing.ts';
import { netOfTax, type TaxInPrices } from '#core/reports/net-of-tax.ts';
import { ratesOn } from '#core/tax/rates-on.ts';
import { taxOnBases } from '#core/tax/tax-on-bases.ts';
import { listTaxBases } from '#db/estimate-facts.ts';
import { listInclusiveContracts } from '#db/inclusive-contracts.ts';
import { listTaxRates } from '#db/tax-rates.ts';
import type { ReportScene } from './report-scene.ts';

/** The tax in the prices of each contract that includes it, at the rates of its estimate, as the estimate shows it. */
async function taxesInPrices({ tx, company, filter }: ReportScene): Promise<readonly TaxInPrices[]> {
  const contracts = await listInclusiveContracts(tx, company.id, filter.asOf);
  if (contracts.length === 0) return [];
  const ids = contracts.map(({ estimateId }) => estimateId);
  const [bases, rates] = await Promise.all([listTaxBases(tx, company.id, ids), listTaxRates(tx, company.id)]);
  const basesOf = Map.groupBy(bases, ({ estimateId }) => estimateId);
  return contracts.map(({ estimateId, estimateDate, taxTerms, ...amounts }) => {
    const taxes = taxOnBases({
      amounts: basesOf.get(estimateId) ?? [],
      taxRates: ratesOn(rates, estimateDate).map((rate) => ({ ...rate, taxRateId: rate.id })),
      taxTerms,
    });
    return { estimateId, ...amounts, taxMinor: taxes.reduce((sum, tax) => sum + tax.taxMinor, 0n) };
  });
}

/** Contracts with their sums and what is billed before tax, those too whose prices include it. */
export async function netStandings(
  scene: ReportScene,
  standings: readonly ContractStanding[],
): Promise<readonly ContractStanding[]> {
  const taxes = new Map((await taxesInPrices(scene)).map((one) => [one.estimateId, one]));
  return standings.map((standing) => {
    const tax = taxes.get(standing.estimateId);
    return tax ? netOfTax(standing, tax) : standing;
  });
}
