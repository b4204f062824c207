import { type AccountWords, planAccountChange } from '#core/ledger/plan-account-change.ts';
import { insertAccountChange, listAccountRows, loadBalanceOf, updateAccountRow } from '#db/accounts.ts';
import { lockCompany } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import { holdNumbers } from '#db/take-numbers.ts';
import { type Acting, demand } from './acting.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

/** Gives an account another number or name, archives it or brings it back. What was booked to it stays where it is. */
export async function updateAccount(
  services: Services,
  acting: Acting,
  accountId: string,
  wanted: AccountWords,
): Promise<void> {
  demand(acting, 'books.record');
  const { company, actor } = acting;
  await withCompany(services.database, company.id, async (tx) => {
    // Nobody books to an account between the look at its balance and its end.
    if (wanted.archived) await holdNumbers(tx, company.id);
    await lockCompany(tx, company.id);
    const accounts = await listAccountRows(tx, company.id);
    const account = accounts.find(({ id }) => id === accountId);
    if (!account) throw refused('not_found', { what: 'account' });
    const others = accounts.filter((one) => one !== account);
    const balanceMinor = await loadBalanceOf(tx, company.id, accountId);
    const after = settle(planAccountChange(account, wanted, others, balanceMinor));
    const { code, name, archived } = account;
    if (after.code === code && after.name === name && after.archived === archived) return;
    await updateAccountRow(tx, company.id, { id: accountId, ...after });
    await insertAccountChange(tx, company.id, accountId, {
      ...{ id: services.newId(), before: { code, name, archived }, after },
      ...{ at: services.now(), by: actor.name, byId: actor.id },
    });
  });
}
