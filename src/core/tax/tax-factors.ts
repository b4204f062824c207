import type { Contract, ContractLine } from '#core/billing/contract.ts';
import { HUNDRED_PERCENT } from '#core/money/percent.ts';
import { quotient, type Ratio, reduceRatio } from '#core/money/ratio.ts';

/**
 * The share of its amount that each tax of a line is, by the id of the rate: 7.25% of a net price is 725/10000, of a
 * price that includes it 725/10725. A compound rate is on the price and on the line's other taxes.
 * @example taxFactors(contract, line).get('t') // 29/400
 */
export function taxFactors(
  contract: Contract,
  { taxRateIds }: Pick<ContractLine, 'taxRateIds'>,
): ReadonlyMap<string, Ratio> {
  const rates = contract.taxRates.filter((rate) => taxRateIds.includes(rate.taxRateId));
  const plain = rates.reduce((sum, one) => (one.compound ? sum : sum + one.rate), 0n);
  const whole = HUNDRED_PERCENT * HUNDRED_PERCENT;
  const numerators = rates.map(
    ({ rate, compound }) => rate * (compound ? HUNDRED_PERCENT + plain : HUNDRED_PERCENT),
  );
  const all = numerators.reduce((sum, one) => sum + one, 0n);
  const divisor = contract.taxTerms.pricesIncludeTax ? whole + all : whole;
  return new Map(
    rates.map(({ taxRateId }, index) => [taxRateId, reduceRatio(quotient(numerators[index] ?? 0n, divisor))]),
  );
}
