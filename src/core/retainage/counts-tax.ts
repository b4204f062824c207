import type { Contract } from '#core/billing/contract.ts';

/**
 * Whether retainage is taken of the work with its tax. Prices that include tax carry it already, and tax on net follows
 * what is held: there the setting changes nothing.
 * @example countsTax({ ...contract, retainageOnTax: true }) // true where tax is on gross
 */
export function countsTax({
  retainageOnTax,
  taxTerms,
}: Pick<Contract, 'retainageOnTax'> & {
  readonly taxTerms: Pick<Contract['taxTerms'], 'charge' | 'mode' | 'pricesIncludeTax'>;
}): boolean {
  const { charge, mode, pricesIncludeTax } = taxTerms;
  return retainageOnTax && charge === 'charged' && mode === 'on_gross' && !pricesIncludeTax;
}
