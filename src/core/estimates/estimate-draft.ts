import type { Decimal } from '#core/money/decimal.ts';
import type { Percent } from '#core/money/percent.ts';
import type { TaxRate } from '#core/tax/tax-rate.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';

/**
 * One line of an estimate as typed. A discount is typed as a positive price, or as a percentage of all items,
 * and counts below 0; what a change order added is apart from that percentage.
 * @example { lineId: 'a', kind: 'item', description: 'Framing', quantity, unitPrice, discountPercent: null, taxRateId: null }
 */
export interface EstimateLine {
  readonly lineId: string;
  readonly kind: 'item' | 'discount';
  readonly description: string;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly discountPercent: Percent | null;
  readonly taxRateId: string | null;
  readonly changeOrderId?: string | null;
}

/**
 * An estimate as typed: its lines in order, the company's taxes and how they are charged, and the decimals of its
 * currency.
 * @example const draft: EstimateDraft = { lines: [], taxRates: [], exponent: 2, taxTerms };
 */
export interface EstimateDraft {
  readonly lines: readonly EstimateLine[];
  readonly taxRates: readonly TaxRate[];
  readonly exponent: number;
  readonly taxTerms: TaxTerms;
}
