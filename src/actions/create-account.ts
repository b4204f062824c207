import type { AccountType } from '#core/ledger/chart.ts';
import { planAccountWords } from '#core/ledger/plan-account-change.ts';
import { insertAccountChange, insertChart, listAccountRows } from '#db/accounts.ts';
import { lockCompany } from '#db/companies.ts';
import { type Acting, demand } from './acting.ts';
import { once } from './once.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';

/** Adds an account of the company's own to its chart. Gives its id. */
export async function createAccount(
  services: Services,
  acting: Acting,
  input: { readonly code: string; readonly name: string; readonly type: AccountType },
): Promise<string> {
  demand(acting, 'books.record');
  const { company, actor } = acting;
  return once(services, acting, 'create_account', services.newId(), async (tx, id) => {
    // Two people who add the same number wait for each other.
    await lockCompany(tx, company.id);
    const { code, name } = input;
    const after = settle(
      planAccountWords({ code, name, archived: false }, await listAccountRows(tx, company.id)),
    );
    await insertChart(tx, company.id, [{ id, ...input, role: null }]);
    await insertAccountChange(tx, company.id, id, {
      ...{ id: services.newId(), before: null, after },
      ...{ at: services.now(), by: actor.name, byId: actor.id },
    });
  });
}
