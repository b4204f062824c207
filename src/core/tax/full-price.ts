import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { TaxTerms } from './tax-terms.ts';

/**
 * The price of the whole work of a bill with its tax, and the tax of it, as if nothing were held (minor units).
 * @example const whole: FullPrice = { totalMinor: 1_100_000n, taxMinor: 100_000n };
 */
export interface FullPrice {
  readonly totalMinor: bigint;
  readonly taxMinor: bigint;
}

/**
 * What stands beside a bill where its tax waits for what is held: the full price and the full tax. Null in every other
 * mode, and where the bill has no taxed work.
 * @example fullPriceOf(contract.taxTerms, plan) // { totalMinor: 1_100_000n, taxMinor: 100_000n }
 */
export function fullPriceOf(
  { mode, pricesIncludeTax }: TaxTerms,
  { grossMinor, taxes }: Pick<BillPlan, 'grossMinor' | 'taxes'>,
): FullPrice | null {
  const taxMinor = taxes.reduce((sum, tax) => sum + tax.fullPriceMinor, 0n);
  if (mode !== 'deferred' || grossMinor === 0n || taxMinor === 0n) return null;
  return { totalMinor: grossMinor + (pricesIncludeTax ? 0n : taxMinor), taxMinor };
}
