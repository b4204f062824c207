/**
 * A period that has everything until a day (`YYYY-MM-DD`): no figure is older than its first day.
 * @example sinceBeginning('2026-03-31') // { from: '1900-01-01', to: '2026-03-31' }
 */
export function sinceBeginning(to: string): { readonly from: string; readonly to: string } {
  return { from: '1900-01-01', to };
}
