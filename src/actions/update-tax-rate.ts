import { lockCompany } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { clearDefaultTaxRate, type TaxRateRecord, updateTaxRateRow } from '#db/tax-rates.ts';
import { type Acting, demand } from './acting.ts';
import { checkTaxGroup } from './check-tax-group.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** Changes a tax rate for later bills, or archives it; an archived rate is never the default. */
export async function updateTaxRate(services: Services, acting: Acting, rate: TaxRateRecord): Promise<void> {
  demand(acting, 'company.edit');
  const { id: companyId } = acting.company;
  const isDefault = rate.isDefault && !rate.archived;
  await withCompany(services.database, companyId, async (tx) => {
    await lockCompany(tx, companyId);
    await checkTaxGroup(tx, companyId, rate);
    if (isDefault) await clearDefaultTaxRate(tx, companyId);
    const found = await updateTaxRateRow(tx, companyId, { ...rate, isDefault });
    if (!found) throw refused('not_found', { what: 'tax rate' });
  });
}
