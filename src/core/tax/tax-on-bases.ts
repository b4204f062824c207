import type { Percent } from '#core/money/percent.ts';
import { addRatios, type Ratio, ZERO } from '#core/money/ratio.ts';
import { roundTax } from './round-tax.ts';
import { taxFactors } from './tax-factors.ts';
import { ratesOf, type TaxRate } from './tax-rate.ts';
import type { TaxTerms } from './tax-terms.ts';

/**
 * The tax of one rate on the lines that bear it (minor units).
 * @example { taxRateId: 't', name: 'Sales tax', rate: 7_250_000n, baseMinor: 100_000n, taxMinor: 7_250n }
 */
export interface TaxOnBase {
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: Percent;
  readonly baseMinor: bigint;
  readonly taxMinor: bigint;
}

/**
 * Amounts (minor units) with the tax that each names, and the terms on which they are taxed. Where tax is rounded by
 * line, there is one amount for each line.
 * @example const taxed: TaxedAmounts = { amounts: [{ taxRateId: 't', baseMinor: 100_000n }], taxRates, taxTerms };
 */
export interface TaxedAmounts {
  readonly amounts: readonly { readonly taxRateId: string | null; readonly baseMinor: bigint }[];
  readonly taxRates: readonly TaxRate[];
  readonly taxTerms: TaxTerms;
}

/**
 * The taxes of amounts that are not billed yet, per rate in the order of the rates: rounded once per rate, or by line.
 * @example taxOnBases(taxed)[0]?.taxMinor // 7_250n
 */
export function taxOnBases({ amounts, taxRates, taxTerms }: TaxedAmounts): TaxOnBase[] {
  if (taxTerms.charge !== 'charged') return [];
  const lines = amounts.map(({ taxRateId, baseMinor }) => {
    const taxRateIds = ratesOf(taxRateId, taxRates);
    return { baseMinor, taxRateIds, factors: taxFactors({ taxRates, taxTerms }, { taxRateIds }) };
  });
  return taxRates.flatMap(({ taxRateId, name, rate }): TaxOnBase[] => {
    const taxed = lines.filter((line) => line.taxRateIds.includes(taxRateId));
    if (taxed.length === 0) return [];
    const exacts = taxed.map(({ factors, baseMinor }): Ratio => {
      const { numerator, denominator } = factors.get(taxRateId) ?? ZERO;
      return { numerator: numerator * baseMinor, denominator };
    });
    const taxMinor =
      taxTerms.rounding === 'by_line'
        ? exacts.reduce((sum, exact) => sum + roundTax(taxTerms, exact), 0n)
        : roundTax(taxTerms, exacts.reduce(addRatios, ZERO));
    const baseMinor = taxed.reduce((sum, line) => sum + line.baseMinor, 0n);
    return [{ taxRateId, name, rate, baseMinor, taxMinor }];
  });
}
