import type { Amount } from './amount.ts';
import type { Letterhead } from './letterhead.ts';

/** One line of a change order; a deduction's amount is below 0. */
export type ChangeOrderDocumentLine = {
  readonly description: string;
  /** As typed, up to 4 decimals: '12.5'. */
  readonly quantity: string;
  readonly unit: string | null;
  /** As typed, up to 8 decimals: '0.0825'. */
  readonly unitPrice: string;
  readonly amount: Amount;
};

/** Everything that is printed on a change order. Dates are 'YYYY-MM-DD'. */
export type ChangeOrderDocument = Letterhead & {
  readonly number: string;
  readonly title: string;
  readonly status: 'draft' | 'sent' | 'approved' | 'rejected' | 'void';
  /** The day on which it was written. */
  readonly date: string;
  /** Who of the customer decided, and the day; null while nobody did. */
  readonly decided: { readonly by: string; readonly on: string } | null;
  readonly estimateNumber: string;
  readonly estimateTitle: string;
  readonly reason: string;
  readonly scheduleDays: number;
  readonly lines: readonly ChangeOrderDocumentLine[];
  readonly additions: Amount;
  readonly deductions: Amount;
  readonly net: Amount;
  /** The contract sum before it and with it, before tax. */
  readonly sumBefore: Amount;
  readonly sumAfter: Amount;
  readonly pricesIncludeTax: boolean;
};
