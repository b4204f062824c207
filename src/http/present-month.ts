import { formatMoney } from '#core/money/format-money.ts';
import type { MonthOfBilling } from '#core/reports/billed-and-collected.ts';

interface Month {
  month: string;
  billed: string;
  collected: string;
  held: string;
}

/** A month of billing as charts take it. */
export function presentMonth(month: MonthOfBilling, exponent: number): Month {
  return {
    month: month.month,
    billed: formatMoney(month.billedMinor, exponent),
    collected: formatMoney(month.collectedMinor, exponent),
    held: formatMoney(month.heldMinor, exponent),
  };
}
