import type { Amount } from './amount.ts';
import type { Letterhead } from './letterhead.ts';
import type { TaxAmount } from './tax-amount.ts';

/** One line of an estimate; a discount has no quantity and a negative amount. */
export type EstimateDocumentLine = {
  readonly kind: 'item' | 'discount';
  readonly description: string;
  /** As typed, up to 4 decimals: '12.5'. */
  readonly quantity: string | null;
  readonly unit: string | null;
  /** As typed, up to 8 decimals: '0.0825'. */
  readonly unitPrice: string | null;
  readonly amount: Amount;
  readonly taxed: boolean;
};

/** Lines under one name; the lines that belong to no section have a null name and no subtotal line. */
export type EstimateDocumentSection = {
  readonly name: string | null;
  readonly lines: readonly EstimateDocumentLine[];
  readonly subtotal: Amount;
};

/** One draw of the schedule; its day is 'YYYY-MM-DD'. */
export type EstimateDocumentDraw = {
  readonly name: string;
  readonly milestone: string | null;
  readonly targetDate: string | null;
  readonly amount: Amount;
};

/** An approved change order as the estimate lists it; its day is 'YYYY-MM-DD', its net below 0 where it deducts. */
export type EstimateDocumentChangeOrder = {
  readonly number: string;
  readonly title: string;
  readonly approvedOn: string;
  readonly lines: readonly { readonly description: string; readonly amount: Amount }[];
  readonly net: Amount;
};

/** Everything that is printed on an estimate. Dates are 'YYYY-MM-DD'. */
export type EstimateDocument = Letterhead & {
  readonly number: string;
  readonly title: string;
  readonly date: string;
  readonly expires: string | null;
  readonly status: 'draft' | 'sent' | 'accepted' | 'declined' | 'expired';
  /** Who accepted, and the day; null where nobody did. */
  readonly accepted: { readonly by: string; readonly date: string } | null;
  /** The day of the last revision after acceptance; null where there is none. */
  readonly revisedAfterAcceptance: string | null;
  readonly sections: readonly EstimateDocumentSection[];
  /** Why no tax is charged, with the reason or the number of it. */
  readonly taxNote: 'exempt' | 'reverse_charge' | null;
  readonly taxReason: string;
  /** Whether the prices include their tax, so that the contract sum is the total. */
  readonly pricesIncludeTax: boolean;
  /** The sum of its own lines: before tax, unless the prices include it. */
  readonly subtotal: Amount;
  readonly taxes: readonly TaxAmount[];
  readonly total: Amount;
  /** What changed the contract since, and the contract sum with it, on the base of `subtotal`; empty and null before. */
  readonly changeOrders: readonly EstimateDocumentChangeOrder[];
  readonly contractSumToDate: Amount | null;
  /** The terms of retainage in words; null where nothing is withheld, or they are not printed. */
  readonly retainageTerms: string | null;
  /** The draw schedule; empty where there is none. */
  readonly draws: readonly EstimateDocumentDraw[];
  readonly notes: string | null;
  readonly terms: string | null;
};
