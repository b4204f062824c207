import { z } from 'zod';
import { checkBooks } from '#actions/check-books.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { balanceSheet } from '#core/ledger/balance-sheet.ts';
import { trialBalance } from '#core/ledger/trial-balance.ts';
import { listAccountRows } from '#db/accounts.ts';
import { loadBalances } from '#db/balances.ts';
import { listEntries, loadEntry } from '#db/entry-list.ts';
import * as wire from '#endpoints/books.ts';
import { day } from '#endpoints/wire.ts';
import { pageOf, readCursor } from './cursor.ts';
import { presentAccount, presentBalanceSheet, presentEntry, presentTrialBalance } from './present-books.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';

const place = z.object({ date: day, number: z.int32() });

/** What is read of the books; nothing here can write to them. */
export function booksRoutes(services: Services): readonly Route[] {
  return [
    route(wire.listAccounts, async ({ acting }) => {
      const accounts = await reading(services, acting, (tx) => listAccountRows(tx, acting.company.id));
      return { rows: accounts.map(presentAccount) };
    }),
    route(wire.readTrialBalance, async ({ acting, query: { asOf = acting.today } }) => {
      const balances = await reading(services, acting, (tx) => loadBalances(tx, acting.company.id, asOf));
      return presentTrialBalance(trialBalance(balances), asOf, acting.company);
    }),
    route(wire.readBalanceSheet, async ({ acting, query: { asOf = acting.today } }) => {
      const balances = await reading(services, acting, (tx) => loadBalances(tx, acting.company.id, asOf));
      return presentBalanceSheet(balanceSheet(balances), asOf, acting.company);
    }),
    route(wire.listEntries, async ({ acting, query: { cursor, limit, ...filter } }) => {
      const after = readCursor(place, cursor);
      const entries = await reading(services, acting, (tx) =>
        listEntries(tx, acting.company.id, { ...filter, after, limit: limit + 1 }),
      );
      const present = (entry: (typeof entries)[number]) => presentEntry(entry, acting.company.exponent);
      return pageOf(entries, limit, present, ({ date, number }) => ({ date, number }));
    }),
    route(wire.readEntry, async ({ acting, params }) => {
      const entry = await reading(services, acting, (tx) => loadEntry(tx, acting.company.id, params.id));
      if (!entry) throw refused('not_found', { what: 'entry' });
      return presentEntry(entry, acting.company.exponent);
    }),
    route(wire.checkBooks, async ({ acting }) => {
      const { clean, checked, faults } = await checkBooks(services.database, acting.company);
      return { clean, checked: [...checked], faults: [...faults] };
    }),
  ];
}
