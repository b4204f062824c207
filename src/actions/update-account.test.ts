import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAccountChanges, listAccountRows } from '#db/accounts.ts';
import { withCompany } from '#db/company.ts';
import { insertWrittenEntry } from '#db/journal-entries.ts';
import type { Database } from '#db/open.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { checkBooks } from './check-books.ts';
import { createAccount } from './create-account.ts';
import { runReport } from './reports/run-report.ts';
import { reverseJournalEntry } from './reverse-journal-entry.ts';
import type { Services } from './services.ts';
import { updateAccount } from './update-account.ts';
import { writeJournalEntry } from './write-journal-entry.ts';

let database: Database;
let services: Services;
let acting: Acting;
let bank: string;
let fees: string;

const chart = (who = acting) =>
  withCompany(database, who.company.id, (tx) => listAccountRows(tx, who.company.id));
const nobody = { customerId: null, estimateId: null };
const linesOf = (from: string, to: string, minor: bigint) => [
  { accountId: to, debitMinor: minor, creditMinor: 0n, ...nobody },
  { accountId: from, debitMinor: 0n, creditMinor: minor, ...nobody },
];
const write = (on: string, from: string, to: string, minor: bigint) =>
  writeJournalEntry(services, acting, { on, memo: 'Fee of the bank', lines: linesOf(from, to, minor) });
const change = (id: string, code: string, name: string, archived = false) =>
  updateAccount(services, acting, id, { code, name, archived });
const namesIn = async (id: 'trial-balance' | 'general-ledger' | 'profit-and-loss', to: string) =>
  (await runReport(services, acting, id, { asOf: to, from: `${to.slice(0, 4)}-01-01`, to })).lines
    .map(({ cells }) => cells.join(' '))
    .filter((line) => line.includes('ees'));

beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  acting = await foundCompany(services);
  fees = await createAccount(services, acting, { code: '6100', name: 'Bank fees', type: 'expense' });
  bank = (await chart()).find(({ role }) => role === 'bank')?.id ?? '';
});
afterAll(() => database.close());

test('an account of the product has a name and a number of the company’s own, and documents still find it', async () => {
  await change(bank, '1010', 'Checking, First Bank');
  expect((await chart()).find(({ id }) => id === bank)).toMatchObject({
    ...{ code: '1010', name: 'Checking, First Bank', role: 'bank', archived: false },
  });
  expect(await refusalCode(change(bank, '1010', 'Checking', true))).toBe('account_has_role');
});

test('with a balance it stays; emptied it goes from new entries, and old reports keep it', async () => {
  const id = await write('2025-11-30', bank, fees, 1_250n);
  expect(await refusalCode(change(fees, '6100', 'Bank fees', true))).toBe('account_has_balance');
  await write('2026-01-15', fees, bank, 1_250n);
  await change(fees, '6100', 'Fees of the old bank', true);
  expect(await refusalCode(write('2026-02-01', bank, fees, 100n))).toBe('account_archived');
  const reversal = reverseJournalEntry(services, acting, id, { on: '2026-02-01', reason: 'Typed twice' });
  expect(await refusalCode(reversal)).toBe('account_archived');
  expect(await namesIn('trial-balance', '2025-12-31')).toEqual(['Fees of the old bank 6100 1250 0']);
  expect(await namesIn('profit-and-loss', '2025-12-31')).toEqual(['Fees of the old bank 6100 1250']);
  expect(await namesIn('trial-balance', '2026-12-31')).toEqual([]);
  expect(await namesIn('profit-and-loss', '2026-12-31')).toEqual(['Fees of the old bank 6100 -1250']);
  expect(await namesIn('profit-and-loss', '2027-12-31')).toEqual([]);
  expect((await checkBooks(database, acting.company)).faults).toEqual([]);
});

test('the database keeps entries off an archived account, and balances on an open one', async () => {
  const entry = {
    ...{ companyId: acting.company.id, id: services.newId(), number: 9_999, date: '2026-03-12' },
    ...{
      kind: 'journal' as const,
      memo: 'Fee',
      reversesEntryId: null,
      at: services.now(),
      by: 'Ana',
      byId: 'ana',
    },
  };
  const booked = withCompany(database, acting.company.id, (tx) =>
    insertWrittenEntry(tx, { ...entry, lines: linesOf(bank, fees, 5n) }),
  );
  await expect(booked).rejects.toMatchObject({ constraint: 'account_is_archived' });
  const rent = await createAccount(services, acting, { code: '6200', name: 'Rent', type: 'expense' });
  await write('2026-03-01', bank, rent, 500n);
  const archived = withCompany(database, acting.company.id, (tx) =>
    tx.updateTable('account').set({ archived: true }).where('id', '=', rent).execute(),
  );
  await expect(archived).rejects.toMatchObject({ constraint: 'archived_account_is_empty' });
  const ofRole = withCompany(database, acting.company.id, (tx) =>
    tx.updateTable('account').set({ archived: true }).where('role', '=', 'opening_balances').execute(),
  );
  await expect(ofRole).rejects.toMatchObject({ constraint: 'account_of_role_is_open' });
  const moved = withCompany(database, acting.company.id, (tx) =>
    tx.updateTable('account').set({ type: 'income' }).where('id', '=', rent).execute(),
  );
  await expect(moved).rejects.toThrow('an account keeps its kind and its role');
});

test('numbers and names are used once, and two who want one number get it once', async () => {
  expect(await refusalCode(change(fees, '1010', 'Fees', true))).toBe('account_code_taken');
  expect(await refusalCode(change(fees, '6100', 'contract REVENUE', true))).toBe('account_name_taken');
  const add = (name: string) =>
    refusalCode(createAccount(services, acting, { code: '6900', name, type: 'expense' }));
  expect((await Promise.all([add('Tools'), add('Fuel')])).sort()).toEqual(['account_code_taken', 'done']);
});

test('every change is written down with who made it; the same again is none', async () => {
  await change(fees, '6100', 'Fees of the old bank', true);
  const changes = await withCompany(database, acting.company.id, (tx) =>
    listAccountChanges(tx, acting.company.id, fees),
  );
  expect(changes.map(({ before, after, by }) => [before?.name, after.name, after.archived, by])).toEqual([
    ['Bank fees', 'Fees of the old bank', true, acting.actor.name],
    [undefined, 'Bank fees', false, acting.actor.name],
  ]);
  const forged = withCompany(database, acting.company.id, (tx) =>
    tx.updateTable('account_change').set({ name: 'Other' }).execute(),
  );
  await expect(forged).rejects.toThrow('append-only');
});

test('nobody else’s account is changed', async () => {
  const stranger = await foundCompany(services);
  const theirs = updateAccount(services, stranger, fees, { code: '1', name: 'Mine', archived: false });
  expect(await refusalCode(theirs)).toBe('not_found');
});
