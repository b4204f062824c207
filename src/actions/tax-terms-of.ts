import { PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import { chargeFor } from '#core/tax/tax-charge.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import { loadCompany } from '#db/companies.ts';
import { loadTaxCharge } from '#db/customers.ts';
import type { EstimateTerms } from '#db/estimate-writes.ts';
import type { Tx } from '#db/open.ts';
import type { EstimateInput } from './estimate-input.ts';
import { refused } from './refused.ts';

/** How an estimate is taxed: as typed, charged as its customer is, with the rounding that the company has set. */
export async function taxTermsOf(
  tx: Tx,
  companyId: string,
  { customerId, taxTerms, taxReason }: Pick<EstimateInput, 'customerId' | 'taxTerms' | 'taxReason'>,
): Promise<Pick<EstimateTerms, 'taxTerms' | 'taxReason'>> {
  const customer = await loadTaxCharge(tx, companyId, customerId);
  if (!customer) throw refused('not_found', { what: 'customer' });
  const { tax_rounding: rounding } = await loadCompany(tx, companyId);
  const { charge, reason } = chargeFor({ charge: taxTerms?.charge, reason: taxReason }, customer);
  return {
    taxTerms: { ...PLAIN_TERMS.taxTerms, ...taxTerms, charge, rounding: rounding as TaxTerms['rounding'] },
    taxReason: reason,
  };
}
