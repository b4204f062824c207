/**
 * Whether a code is a currency that this product can keep books in.
 * @example isCurrency('USD') // true
 */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}
