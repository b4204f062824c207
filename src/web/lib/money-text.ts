import { locale } from './locale.ts';
import { wireDecimals } from './wire-decimals.ts';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A decimal string from the wire as people read it: "-3500.00" → "($3,500.00)". Intl formats the string itself,
 * so no digit ever passes through a binary float. Without a currency it is the bare figure of a table.
 */
export function moneyText(wire: string, currency?: string): string {
  const negative = wire.startsWith('-');
  const size = negative ? wire.slice(1) : wire;
  const text = formatFor(currency, wireDecimals(size)).format(size as Intl.StringNumericLiteral);
  return negative && !isZero(size) ? `(${text})` : text;
}

export function isZero(wire: string): boolean {
  return /^-?0+(\.0+)?$/.test(wire);
}

function formatFor(currency: string | undefined, decimals: number): Intl.NumberFormat {
  const key = `${currency ?? ''}${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const style = currency
    ? ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...digits } as const)
    : digits;
  const made = new Intl.NumberFormat(locale, style);
  formats.set(key, made);
  return made;
}
