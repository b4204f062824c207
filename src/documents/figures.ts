import type { Amount } from './amount.ts';
import { isInOurType } from './is-in-our-type.ts';
import { isZero } from './is-zero.ts';

/** How one document writes its figures; every input is a decimal string and none passes through a float. */
export type Figures = {
  /** Without the currency: '3,500.00', '(3,500.00)', and '–' for zero. */
  readonly inTable: (amount: Amount) => string;
  /** With the currency: '$3,500.00', '($3,500.00)', '$0.00'. */
  readonly inText: (amount: Amount) => string;
  /** Short and rounded, for the scale of a chart only: '20K', '1.5M', '0'. */
  readonly short: (amount: Amount) => string;
  /** At least the currency's decimals, more where they were typed: '12.00', '0.0825'. */
  readonly unitPrice: (price: string) => string;
  readonly quantity: (quantity: string) => string;
  /** With the decimals it is given: '7.25' is '7.25%', '10' is '10%'. */
  readonly percent: (percent: string) => string;
};

const decimalsOf = (decimal: string) => decimal.split('.')[1]?.length ?? 0;

/** Some locales ask for the fullwidth yen and won signs, which no font of ours has: they mean the same. */
const inOurType = (text: string) => text.replace('\uffe5', '¥').replace('\uffe6', '₩');

const literal = (decimal: string) => decimal as Intl.StringNumericLiteral;

/** Formatters are dear to make, and a long document asks for the same few over and over. */
const perDecimals = (make: (decimals: number) => Intl.NumberFormat) => {
  const made = new Map<number, Intl.NumberFormat>();
  return (decimals: number) => {
    const format = made.get(decimals) ?? make(decimals);
    made.set(decimals, format);
    return format;
  };
};

const exactly = (decimals: number) => ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** A currency sign that no bundled font has gives way to the currency's code. */
const moneyFormat = (locale: Intl.Locale, currency: string, whole: boolean) => {
  const write = (currencyDisplay: 'symbol' | 'code') =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay,
      ...(whole ? exactly(0) : {}),
    });
  return isInOurType(write('symbol').format(0)) ? write('symbol') : write('code');
};

/** Whole figures stand for short ones where no bundled font has the words of these. */
const shortFormat = (locale: Intl.Locale) => {
  const compact = new Intl.NumberFormat(locale, { notation: 'compact' });
  const written = [1e3, 1e5, 1e6, 1e8, 1e9].map((size) => compact.format(size)).join('');
  return isInOurType(written) ? compact : new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
};

/**
 * figuresIn('en-US', 'USD').inTable('-3500.00') is '(3,500.00)'. The digits are those that line up in columns. `whole`
 * leaves the cents off, and is only for documents in which no figure has any: '(3,500)'.
 */
export const figuresIn = (
  language: string,
  currency: string,
  { whole }: { readonly whole: boolean } = { whole: false },
): Figures => {
  const locale = new Intl.Locale(language, { numberingSystem: 'latn' });
  const money = moneyFormat(locale, currency, whole);
  const currencyDecimals = money.resolvedOptions().maximumFractionDigits ?? 2;
  const plain = perDecimals((decimals) => new Intl.NumberFormat(locale, exactly(decimals)));
  // Only charts ask for it.
  let brief: Intl.NumberFormat | undefined;
  const percents = perDecimals(
    (decimals) => new Intl.NumberFormat(locale, { style: 'percent', ...exactly(decimals) }),
  );
  const accounting = (format: Intl.NumberFormat, amount: Amount) =>
    amount.startsWith('-') && !isZero(amount)
      ? `(${format.format(literal(amount.slice(1)))})`
      : format.format(literal(amount.replace('-', '')));
  return {
    inTable: (amount) => (isZero(amount) ? '–' : accounting(plain(currencyDecimals), amount)),
    inText: (amount) => inOurType(accounting(money, amount)),
    short: (amount) => {
      brief ??= shortFormat(locale);
      return accounting(brief, amount);
    },
    unitPrice: (price) => accounting(plain(Math.max(currencyDecimals, decimalsOf(price))), price),
    quantity: (quantity) => accounting(plain(decimalsOf(quantity)), quantity),
    // The exponent moves the point in the text itself, so no division can round.
    percent: (percent) => percents(decimalsOf(percent)).format(literal(`${percent}E-2`)),
  };
};
