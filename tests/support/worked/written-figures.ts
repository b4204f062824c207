import { formatMoney } from '#core/money/format-money.ts';
import { quotient, type Ratio, reduceRatio } from '#core/money/ratio.ts';

/** An amount as the pages write it: thousands apart, below 0 in parentheses, nothing as a dash. */
export function writeAmount(amountMinor: bigint, exponent = 2): string {
  if (amountMinor === 0n) return '–';
  const [whole = '', fraction] = formatMoney(amountMinor < 0n ? -amountMinor : amountMinor, exponent).split(
    '.',
  );
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const written = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return amountMinor < 0n ? `(${written})` : written;
}

/** An amount of a page as digits: `(1,500.00)` is `-1500.00`. */
export function plainAmount(written: string): string {
  const digits = written.replaceAll(',', '');
  return /^\(.*\)$/.test(digits) ? `-${digits.slice(1, -1)}` : digits;
}

/** A fraction of minor units as the pages write it in whole units: a decimal where it ends, else a fraction. */
export function writeExact({ numerator, denominator }: Ratio, exponent = 2): string {
  const exact = reduceRatio({ numerator, denominator: denominator * 10n ** BigInt(exponent) });
  for (let decimals = exponent; decimals <= 10; decimals += 1) {
    const scaled = exact.numerator * 10n ** BigInt(decimals);
    if (scaled % exact.denominator === 0n) return writeAmount(scaled / exact.denominator, decimals);
  }
  return `${exact.numerator}/${exact.denominator}`;
}

/** A decimal number of a page, exactly, in minor units of a currency with two decimals. */
export function readExact(written: string): Ratio {
  const plain = plainAmount(written);
  const [whole = '', fraction = ''] = plain.split('.');
  return quotient(BigInt(`${whole}${fraction}`) * 100n, 10n ** BigInt(fraction.length));
}
