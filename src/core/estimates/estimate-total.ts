import { type TaxedAmounts, taxOnBases } from '#core/tax/tax-on-bases.ts';

/**
 * The total of an estimate with its tax (minor units), from what is taxed with each tax: the same figure as
 * `figureEstimate` gives, for lists that do not read the lines.
 * @example estimateTotal(100_000n, { amounts: [{ taxRateId: 't', baseMinor: 100_000n }], taxRates, taxTerms }) // 107_250n
 */
export function estimateTotal(contractSumMinor: bigint, taxed: TaxedAmounts): bigint {
  if (taxed.taxTerms.pricesIncludeTax) return contractSumMinor;
  return taxOnBases(taxed).reduce((total, tax) => total + tax.taxMinor, contractSumMinor);
}
