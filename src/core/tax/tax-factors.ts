import { HUNDRED_PERCENT, type Percent } from '#core/money/percent.ts';
import { quotient, type Ratio, reduceRatio } from '#core/money/ratio.ts';
import type { TaxTerms } from './tax-terms.ts';

/**
 * The rates in use, and whether prices include them.
 * @example taxFactors({ taxRates: contract.taxRates, taxTerms: contract.taxTerms }, line)
 */
export interface TaxedPrices {
  readonly taxRates: readonly {
    readonly taxRateId: string;
    readonly rate: Percent;
    readonly compound: boolean;
  }[];
  readonly taxTerms: Pick<TaxTerms, 'pricesIncludeTax'>;
}

/**
 * The share of its amount that each tax of a line is, by the id of the rate: 7.25% of a net price is 725/10000, of a
 * price that includes it 725/10725. A compound rate is on the price and on the line's other taxes.
 * @example taxFactors(contract, line).get('t') // 29/400
 */
export function taxFactors(
  { taxRates, taxTerms }: TaxedPrices,
  { taxRateIds }: { readonly taxRateIds: readonly string[] },
): ReadonlyMap<string, Ratio> {
  const rates = taxRates.filter((rate) => taxRateIds.includes(rate.taxRateId));
  const plain = rates.reduce((sum, one) => (one.compound ? sum : sum + one.rate), 0n);
  const whole = HUNDRED_PERCENT * HUNDRED_PERCENT;
  const numerators = rates.map(
    ({ rate, compound }) => rate * (compound ? HUNDRED_PERCENT + plain : HUNDRED_PERCENT),
  );
  const all = numerators.reduce((sum, one) => sum + one, 0n);
  const divisor = taxTerms.pricesIncludeTax ? whole + all : whole;
  return new Map(
    rates.map(({ taxRateId }, index) => [taxRateId, reduceRatio(quotient(numerators[index] ?? 0n, divisor))]),
  );
}
