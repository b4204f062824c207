import type { AccountType } from '#core/ledger/chart.ts';
import { findAccountByCode, insertChart } from '#db/accounts.ts';
import { lockCompany } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { type Acting, demand } from './acting.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** Adds an account of the company's own to its chart. Gives its id. */
export async function createAccount(
  services: Services,
  acting: Acting,
  input: { readonly code: string; readonly name: string; readonly type: AccountType },
): Promise<string> {
  demand(acting, 'books.record');
  const { id: companyId } = acting.company;
  const id = services.newId();
  await withCompany(services.database, companyId, async (tx) => {
    // Two people who add the same number wait for each other.
    await lockCompany(tx, companyId);
    if (await findAccountByCode(tx, companyId, input.code))
      throw refused('account_code_taken', { code: input.code });
    await insertChart(tx, companyId, [{ id, ...input, role: null }]);
  });
  return id;
}
