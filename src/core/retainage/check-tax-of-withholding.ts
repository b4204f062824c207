import type { Contract } from '#core/billing/contract.ts';
import type { CreditedBill } from '#core/credits/credited-bill.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * Whether what a payer withholds of a bill may be held like other retainage. Where tax waits for what is held, its
 * release would be taxed, and the bill has charged that tax already: on all of its work (minor units).
 * @example checkTaxOfWithholding(contract, bill) // refused: withheld_after_tax
 */
export function checkTaxOfWithholding(
  { taxTerms }: Pick<Contract, 'taxTerms'>,
  { number, taxes }: Pick<CreditedBill, 'number' | 'taxes'>,
): Result<null> {
  const isTaxed = taxes.some((tax) => tax.taxMinor !== 0n);
  return taxTerms.mode !== 'on_gross' && isTaxed ? refuse('withheld_after_tax', { number }) : ok(null);
}
