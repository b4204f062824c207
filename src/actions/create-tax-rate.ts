import type { Percent } from '#core/money/percent.ts';
import { lockCompany } from '#db/companies.ts';
import { clearDefaultTaxRate, insertTaxRate } from '#db/tax-rates.ts';
import { type Acting, demand } from './acting.ts';
import { once } from './once.ts';
import type { Services } from './services.ts';

/** Adds a tax rate; as the default it takes the place of the one before. Gives its id. */
export function createTaxRate(
  services: Services,
  acting: Acting,
  input: { readonly name: string; readonly rate: Percent; readonly isDefault: boolean },
): Promise<string> {
  demand(acting, 'company.edit');
  const { id: companyId } = acting.company;
  return once(services, acting, 'create_tax_rate', services.newId(), async (tx, id) => {
    // Two that become the default at once: the second waits here, and then takes the mark off the first.
    await lockCompany(tx, companyId);
    if (input.isDefault) await clearDefaultTaxRate(tx, companyId);
    await insertTaxRate(tx, companyId, { ...input, id, archived: false });
  });
}
