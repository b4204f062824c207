/** What amounts are of, where tax is charged on them: their tax is in them, or comes on top; null where none is charged. */
export function taxCaption({
  taxes,
  pricesIncludeTax,
}: {
  readonly taxes: readonly unknown[];
  readonly pricesIncludeTax: boolean;
}): 'including tax' | 'before tax' | null {
  if (taxes.length === 0) return null;
  return pricesIncludeTax ? 'including tax' : 'before tax';
}
