import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { Contract } from '#core/billing/contract.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { fullPriceOf } from '#core/tax/full-price.ts';

/** The full price and the full tax of a bill as its document keeps them. */
export interface WrittenFullPrice {
  readonly total: string;
  readonly tax: string;
}

/** The full price of a bill whose tax is deferred, written as its document keeps it. */
export function writtenFullPrice({ taxTerms, exponent }: Contract, plan: BillPlan): WrittenFullPrice | null {
  const whole = fullPriceOf(taxTerms, plan);
  return (
    whole && { total: formatMoney(whole.totalMinor, exponent), tax: formatMoney(whole.taxMinor, exponent) }
  );
}
