import { lockCompany } from '#db/companies.ts';
import { clearDefaultTaxRate, insertTaxRate, type TaxRateRecord } from '#db/tax-rates.ts';
import { type Acting, demand } from './acting.ts';
import { checkTaxGroup } from './check-tax-group.ts';
import { once } from './once.ts';
import type { Services } from './services.ts';

/** A tax as typed; left off, it is one plain rate that never changes. */
export type TaxRateInput = Pick<TaxRateRecord, 'name' | 'rate' | 'isDefault'> &
  Partial<Pick<TaxRateRecord, 'compound' | 'groupOf' | 'changes'>>;

const PLAIN = { compound: false, groupOf: [], changes: [] };

/** Adds a tax rate; as the default it takes the place of the one before. Gives its id. */
export function createTaxRate(services: Services, acting: Acting, input: TaxRateInput): Promise<string> {
  demand(acting, 'company.edit');
  const { id: companyId } = acting.company;
  return once(services, acting, 'create_tax_rate', services.newId(), async (tx, id) => {
    // Two that become the default at once: the second waits here, and then takes the mark off the first.
    await lockCompany(tx, companyId);
    if (input.isDefault) await clearDefaultTaxRate(tx, companyId);
    const rate = { ...PLAIN, ...input, id, archived: false };
    await checkTaxGroup(tx, companyId, rate);
    await insertTaxRate(tx, companyId, rate);
  });
}
