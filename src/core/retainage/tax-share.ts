import type { Contract, ContractLine } from '#core/billing/contract.ts';
import { addRatios, type Ratio, wholeRatio } from '#core/money/ratio.ts';
import { taxFactors } from '#core/tax/tax-factors.ts';
import { countsTax } from './counts-tax.ts';

/**
 * What retainage is taken of for each unit of a line's work: the work alone, or, where the contract says so, the work
 * with its tax.
 * @example taxShare({ ...contract, retainageOnTax: true }, line) // 6/5 at 20%
 */
export function taxShare(contract: Contract, line: ContractLine): Ratio {
  if (!countsTax(contract)) return wholeRatio(1n);
  return [...taxFactors(contract, line).values()].reduce(addRatios, wholeRatio(1n));
}
