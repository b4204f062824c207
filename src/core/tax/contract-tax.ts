import type { ContractTaxRate } from '#core/billing/contract.ts';
import { ZERO } from '#core/money/ratio.ts';
import type { DatedRate } from './rate-on.ts';
import { ratesOn } from './rates-on.ts';
import type { TaxRate } from './tax-rate.ts';

/**
 * What was charged on a contract under one rate of a tax (minor units), with the unrounded tax behind it.
 * @example const charged: ChargedTax = { rate: 16_000_000n, baseToDateMinor: 100_000n, taxToDateMinor: 16_000n, exactToDate, lines: [] };
 */
export type ChargedTax = Pick<
  ContractTaxRate,
  'rate' | 'baseToDateMinor' | 'taxToDateMinor' | 'exactToDate' | 'lines'
>;

/**
 * A tax of a contract: its first rate, the days from which it has another, and what was charged under each of them.
 * @example const vat: ContractTax = { taxRateId: 'v', name: 'VAT', rate: 16_000_000n, compound: false, groupOf: [], changes: [{ from: '2026-07-01', rate: 19_000_000n }], charged: [] };
 */
export interface ContractTax extends TaxRate {
  readonly changes: readonly DatedRate[];
  readonly charged: readonly ChargedTax[];
}

/**
 * The rates of a contract as they are on a day (`YYYY-MM-DD`), each with what was charged under that very rate.
 * @example taxRatesOn([vat], '2026-07-01')[0]?.rate // 19_000_000n
 */
export function taxRatesOn(taxes: readonly ContractTax[], day: string): readonly ContractTaxRate[] {
  return ratesOn(
    taxes.filter((tax) => tax.groupOf.length === 0),
    day,
  ).map(({ taxRateId, name, rate, compound, charged }) => {
    const before = charged.find((one) => one.rate === rate);
    return {
      taxRateId,
      name,
      rate,
      compound,
      baseToDateMinor: before?.baseToDateMinor ?? 0n,
      taxToDateMinor: before?.taxToDateMinor ?? 0n,
      otherRatesTaxMinor: charged.reduce((sum, one) => (one === before ? sum : sum + one.taxToDateMinor), 0n),
      exactToDate: before?.exactToDate ?? ZERO,
      lines: before?.lines ?? [],
    };
  });
}
