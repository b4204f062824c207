import { z } from 'zod';
import type { Acting } from '#actions/acting.ts';
import { checkBooks } from '#actions/check-books.ts';
import { createAccount } from '#actions/create-account.ts';
import { refused } from '#actions/refused.ts';
import { exportJournal, planJournalExport } from '#actions/reports/export-journal.ts';
import { reverseJournalEntry } from '#actions/reverse-journal-entry.ts';
import type { Services } from '#actions/services.ts';
import { updateAccount } from '#actions/update-account.ts';
import { writeJournalEntry } from '#actions/write-journal-entry.ts';
import { balanceSheet } from '#core/ledger/balance-sheet.ts';
import { trialBalance } from '#core/ledger/trial-balance.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { listAccountChanges, listAccountRows } from '#db/accounts.ts';
import { loadBalances } from '#db/balances.ts';
import { listEntries, loadEntry } from '#db/entry-list.ts';
import * as wire from '#endpoints/books.ts';
import * as journalWire from '#endpoints/journal-export.ts';
import { day } from '#endpoints/wire.ts';
import { pageOf, readCursor } from './cursor.ts';
import { presentAccount, presentBalanceSheet, presentEntry, presentTrialBalance } from './present-books.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';
import { settleField } from './settle-field.ts';

const place = z.object({ date: day, number: z.int32() });

/** The books: what documents booked is read, and what a person writes is added or reversed. */
export function booksRoutes(services: Services): readonly Route[] {
  const shown = async (acting: Acting, id: string) => {
    const entry = await reading(services, acting, (tx) => loadEntry(tx, acting.company.id, id));
    if (!entry) throw refused('not_found', { what: 'entry' });
    return presentEntry(entry, acting.company.exponent);
  };
  const shownAccount = async (acting: Acting, id: string) => {
    const accounts = await reading(services, acting, (tx) => listAccountRows(tx, acting.company.id));
    const account = accounts.find((one) => one.id === id);
    if (!account) throw refused('not_found', { what: 'account' });
    return presentAccount(account);
  };
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
    route(wire.readEntry, ({ acting, params }) => shown(acting, params.id)),
    route(wire.createAccount, async ({ acting, body }) =>
      shownAccount(acting, await createAccount(services, acting, body)),
    ),
    route(wire.updateAccount, async ({ acting, params, body }) => {
      await updateAccount(services, acting, params.id, body);
      return shownAccount(acting, params.id);
    }),
    route(wire.listAccountChanges, async ({ acting, params }) => {
      await shownAccount(acting, params.id);
      const changes = await reading(services, acting, (tx) =>
        listAccountChanges(tx, acting.company.id, params.id),
      );
      return { rows: changes.map(({ at, ...change }) => ({ ...change, at: at.toISOString() })) };
    }),
    route(wire.writeEntry, async ({ acting, body }) => {
      const amount = (place: number, side: 'debit' | 'credit', text: string) =>
        settleField(`lines.${place}.${side}`, parseMoney(text, acting.company.exponent));
      const lines = body.lines.map(({ debit, credit, ...line }, place) => ({
        ...line,
        debitMinor: amount(place, 'debit', debit),
        creditMinor: amount(place, 'credit', credit),
      }));
      return shown(acting, await writeJournalEntry(services, acting, { ...body, lines }));
    }),
    route(wire.reverseEntry, async ({ acting, params, body }) =>
      shown(acting, await reverseJournalEntry(services, acting, params.id, body)),
    ),
    route(journalWire.exportJournal, async ({ acting, query }) => {
      const { part = null } = query;
      const days = `${query.form}-${query.from}-${query.to}`;
      const name = part === null ? `journal-${days}.csv` : `journal-${days}-${part}.csv`;
      return new Response(await exportJournal(services, acting, { ...query, part }), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${name}"`,
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        },
      });
    }),
    route(journalWire.planJournalExport, async ({ acting, query }) => {
      const { before, ...plan } = await planJournalExport(services, acting, query);
      return { ...plan, before: before.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })) };
    }),
    route(wire.checkBooks, async ({ acting }) => {
      const { clean, checked, faults } = await checkBooks(services.database, acting.company);
      return { clean, checked: [...checked], faults: [...faults] };
    }),
  ];
}
