import { wireDecimals } from './wire-decimals.ts';

/** Wire text in the user's locale: "12500.5" → "12,500.5" or "12.500,5". What is no number stays as it is. */
export function writeDecimal(wire: string, locale: string, decimals?: number): string {
  if (!/^-?\d+(\.\d+)?$/.test(wire)) return wire;
  const least = Math.max(decimals ?? 0, wireDecimals(wire));
  return new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: 20 }).format(
    wire as Intl.StringNumericLiteral,
  );
}
