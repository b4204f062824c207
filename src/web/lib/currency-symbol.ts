import { locale } from './locale.ts';

/** The short sign of a currency, "$" for USD, or its code where it has none. */
export function currencySymbol(currency: string): string {
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}
