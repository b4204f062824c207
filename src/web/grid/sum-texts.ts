import { writeDecimal } from '#core/money/write-decimal.ts';

/** Adds decimal texts exactly; what is no number adds nothing. "12.5" and "0.25" make "12.75"; at least so many decimals. */
export function sumTexts(texts: readonly string[], least = 0): string {
  const numbers = texts.filter((text) => /^-?\d+(\.\d+)?$/.test(text)).map((text) => text.split('.'));
  const decimals = Math.max(least, ...numbers.map(([, fraction = '']) => fraction.length));
  const sum = numbers.reduce(
    (total, [whole = '0', fraction = '']) => total + BigInt(whole + fraction.padEnd(decimals, '0')),
    0n,
  );
  return writeDecimal(sum, decimals);
}
