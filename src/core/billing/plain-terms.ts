import type { Contract, ContractLine } from './contract.ts';

/**
 * The terms of a contract without draws, change orders, advances or deductions beyond what is billed, taxed on its
 * gross: what was so before a company chose otherwise.
 * @example const contract: Contract = { ...PLAIN_TERMS, currency: 'USD', … };
 */
export const PLAIN_TERMS: Pick<
  Contract,
  | 'taxTerms'
  | 'draws'
  | 'changeOrders'
  | 'advances'
  | 'overByDeductionMinor'
  | 'storedRate'
  | 'withheldMinor'
  | 'stepReached'
  | 'stillToWithholdMinor'
  | 'retainageChange'
  | 'retainageOnTax'
> = {
  taxTerms: { mode: 'on_gross', rounding: 'per_document', pricesIncludeTax: false, charge: 'charged' },
  draws: [],
  changeOrders: [],
  advances: [],
  overByDeductionMinor: 0n,
  storedRate: 0n,
  withheldMinor: 0n,
  stepReached: 0,
  stillToWithholdMinor: 0n,
  retainageChange: null,
  retainageOnTax: false,
};

/**
 * A line without stored materials that follows the retainage rule of its contract.
 * @example const line: ContractLine = { ...PLAIN_LINE, lineId: 'a', … };
 */
export const PLAIN_LINE: Pick<ContractLine, 'storedMinor' | 'exemptMinor' | 'retainage' | 'stepReached'> = {
  storedMinor: 0n,
  exemptMinor: 0n,
  retainage: { kind: 'as_rule' },
  stepReached: 0,
};
