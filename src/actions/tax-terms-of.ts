import { PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import { loadCompany } from '#db/companies.ts';
import type { Tx } from '#db/open.ts';
import type { EstimateInput } from './estimate-input.ts';

/** How an estimate is taxed: as typed, with the rounding that the company has set. */
export async function taxTermsOf(
  tx: Tx,
  companyId: string,
  { taxTerms }: Pick<EstimateInput, 'taxTerms'>,
): Promise<TaxTerms> {
  const { tax_rounding: rounding } = await loadCompany(tx, companyId);
  return { ...PLAIN_TERMS.taxTerms, ...taxTerms, rounding: rounding as TaxTerms['rounding'] };
}
