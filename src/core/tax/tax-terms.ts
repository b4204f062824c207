/**
 * How a contract is taxed. `mode`: the tax is on the billed price, on what is billed and not held, or on the same
 * with the full price printed beside it. `rounding`: once per document and rate, or line by line.
 * `pricesIncludeTax`: all amounts of the contract include their tax. `charge`: tax is charged, the customer is
 * exempt, or the customer owes it (reverse charge).
 * @example const terms: TaxTerms = { mode: 'on_gross', rounding: 'per_document', pricesIncludeTax: false, charge: 'charged' };
 */
export interface TaxTerms {
  readonly mode: 'on_gross' | 'on_net' | 'deferred';
  readonly rounding: 'per_document' | 'by_line';
  readonly pricesIncludeTax: boolean;
  readonly charge: 'charged' | 'exempt' | 'reverse_charge';
}
