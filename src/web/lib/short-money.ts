import { locale } from './locale.ts';

const format = new Intl.NumberFormat(locale, { notation: 'compact' });

/** An amount short and rounded, for the scale of a chart only: "20000.00" → "20K", "-1500000.00" → "(1.5M)". */
export function shortMoney(wire: string): string {
  return wire.startsWith('-')
    ? `(${format.format(wire.slice(1) as Intl.StringNumericLiteral)})`
    : format.format(wire as Intl.StringNumericLiteral);
}
