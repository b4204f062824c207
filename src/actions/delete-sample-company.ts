import { loadCompany } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { deleteCompanyRows } from '#db/delete-company-rows.ts';
import { type Acting, demand } from './acting.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** Removes a sample company with everything in it; a real company is never removed. */
export async function deleteSampleCompany(services: Services, acting: Acting): Promise<void> {
  demand(acting, 'company.edit');
  await withCompany(services.database, acting.company.id, async (tx) => {
    const { sample } = await loadCompany(tx, acting.company.id);
    if (!sample) throw refused('not_a_sample', {});
    await deleteCompanyRows(tx, acting.company.id);
  });
}
