/**
 * How many decimals a currency has: 2 for USD, 0 for JPY, 3 for KWD.
 * @example currencyExponent('JPY') // 0
 */
export function currencyExponent(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
