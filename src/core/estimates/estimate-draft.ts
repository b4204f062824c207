import type { Decimal } from '#core/money/decimal.ts';
import type { Percent } from '#core/money/percent.ts';

/**
 * One line of an estimate as typed. A discount is typed as a positive price, or as a percentage of all items,
 * and counts below 0.
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
}

/**
 * A tax rate that lines of an estimate may name.
 * @example { taxRateId: 't', name: 'Sales tax', rate: 7_250_000n }
 */
export interface EstimateTaxRate {
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: Percent;
}

/**
 * An estimate as typed: its lines in order, the company's tax rates, and the decimals of its currency.
 * @example const draft: EstimateDraft = { lines: [], taxRates: [], exponent: 2 };
 */
export interface EstimateDraft {
  readonly lines: readonly EstimateLine[];
  readonly taxRates: readonly EstimateTaxRate[];
  readonly exponent: number;
}
