import type { Contract, ContractLine } from '#core/billing/contract.ts';
import { addRatios, type Ratio, wholeRatio } from '#core/money/ratio.ts';
import { taxFactors } from '#core/tax/tax-factors.ts';

/**
 * What retainage is taken of for each unit of a line's work: the work alone, or, where the contract says so, the work
 * with its tax. Prices that include tax carry it already; tax on net follows what is held, so it is left out.
 * @example taxShare({ ...contract, retainageOnTax: true }, line) // 6/5 at 20%
 */
export function taxShare(contract: Contract, line: ContractLine): Ratio {
  const { retainageOnTax, taxTerms } = contract;
  const isCharged =
    taxTerms.charge === 'charged' && taxTerms.mode === 'on_gross' && !taxTerms.pricesIncludeTax;
  if (!retainageOnTax || !isCharged) return wholeRatio(1n);
  return [...taxFactors(contract, line).values()].reduce(addRatios, wholeRatio(1n));
}
