import type { TaxTreatment } from '#core/tax/sales-by-treatment.ts';

/**
 * What sales are called by how tax treats them.
 * @example TREATMENT_WORDS.zero_rated // 'Sales at 0 %'
 */
export const TREATMENT_WORDS: Readonly<Record<TaxTreatment, string>> = {
  taxed: 'Taxed sales',
  zero_rated: 'Sales at 0 %',
  no_tax: 'Sales without a tax',
  exempt: 'Sales to exempt customers',
  reverse_charge: 'Sales with reverse charge',
};
