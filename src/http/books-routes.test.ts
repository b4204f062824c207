import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#db/open.ts';
import * as wire from '#endpoints/books.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { type ExampleBooks, writeExampleBooks } from '#tests/support/example-books.ts';
import { type Reader, readerOf } from '#tests/support/reader.ts';
import { type Sender, senderOf } from '#tests/support/sender.ts';
import { booksRoutes } from './books-routes.ts';

let database: Database;
let books: ExampleBooks;
let reader: Reader;
let stranger: Reader;
let sender: Sender;
let theirs: Sender;

beforeAll(async () => {
  database = await openTestDatabase();
  const services = testServices(database);
  books = await writeExampleBooks(services);
  reader = readerOf(booksRoutes(services), books.acting);
  const other = await foundCompany(services);
  stranger = readerOf(booksRoutes(services), other);
  sender = senderOf(booksRoutes(services), books.acting);
  theirs = senderOf(booksRoutes(services), other);
});
afterAll(() => database.close());

describe('the trial balance nets every account, as of any day', () => {
  test.each([
    {
      asOf: '2026-01-31',
      rows: {
        Bank: '0.00 | 0.00',
        'Accounts receivable': '11612.50 | 0.00',
        'Retainage receivable': '1250.00 | 0.00',
        'Sales tax payable': '0.00 | 362.50',
        'Customer credits': '0.00 | 0.00',
        'Customer deposits': '0.00 | 0.00',
        'Opening balances': '0.00 | 0.00',
        'Contract revenue': '0.00 | 12500.00',
      },
      total: '12862.50',
    },
    {
      asOf: '2026-03-31',
      rows: {
        Bank: '12000.00 | 0.00',
        'Accounts receivable': '49637.50 | 0.00',
        'Retainage receivable': '1100.00 | 0.00',
        'Sales tax payable': '0.00 | 1450.00',
        'Customer credits': '0.00 | 287.50',
        'Customer deposits': '0.00 | 0.00',
        'Opening balances': '0.00 | 0.00',
        'Contract revenue': '0.00 | 61000.00',
      },
      total: '62737.50',
    },
  ])('$asOf', async ({ asOf, rows, total }) => {
    const answer = await reader.read(wire.readTrialBalance, `/books/trial-balance?asOf=${asOf}`);
    expect(
      Object.fromEntries(answer.rows.map((row) => [row.account.name, `${row.debit} | ${row.credit}`])),
    ).toEqual(rows);
    expect([answer.asOf, answer.totalDebit, answer.totalCredit]).toEqual([asOf, total, total]);
  });
});

test('the balance sheet shows retainage receivable apart, and the net income inside equity', async () => {
  const sheet = await reader.read(wire.readBalanceSheet, '/books/balance-sheet');
  const lines = (section: typeof sheet.assets) => [
    ...section.rows.map((row) => `${row.name} ${row.balance}`),
    `Total ${section.total}`,
  ];
  expect(lines(sheet.assets)).toEqual([
    'Bank 12000.00',
    'Accounts receivable 49637.50',
    'Retainage receivable 1100.00',
    'Total 62737.50',
  ]);
  expect(lines(sheet.liabilities)).toEqual([
    'Sales tax payable 1450.00',
    'Customer credits 287.50',
    'Customer deposits 0.00',
    'Total 1737.50',
  ]);
  expect(lines(sheet.equity)).toEqual([
    'Opening balances 0.00',
    'Net income to date 61000.00',
    'Total 61000.00',
  ]);
  expect(sheet.liabilitiesAndEquity).toBe('62737.50');
});

describe('entries', () => {
  const numbersOf = (page: { rows: readonly { number: number }[] }) => page.rows.map((row) => row.number);

  test('come newest day first, page after page, each once', async () => {
    const seen: number[] = [];
    let address = '/books/entries?limit=4';
    for (let pages = 0; pages < 10; pages++) {
      const page = await reader.read(wire.listEntries, address);
      seen.push(...numbersOf(page));
      if (page.nextCursor === null) break;
      address = `/books/entries?limit=4&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual([6, 5, 10, 8, 9, 7, 4, 3, 2, 1]);
  });

  const accountId = async (name: string) => {
    const { rows } = await reader.read(wire.listAccounts, '/accounts');
    return rows.find((row) => row.name === name)?.id;
  };

  test.each([
    {
      of: 'one account',
      query: async () => `accountId=${await accountId('Customer credits')}`,
      numbers: [8, 7],
    },
    { of: 'one contract', query: async () => `estimateId=${books.overBilled}`, numbers: [6] },
    { of: 'some days', query: async () => 'from=2026-02-01&to=2026-02-28', numbers: [4, 3, 2] },
  ])('of $of', async ({ query, numbers }) => {
    const page = await reader.read(wire.listEntries, `/books/entries?${await query()}`);
    expect(numbersOf(page)).toEqual(numbers);
  });

  test('one entry opens its document, and the entries of the document', async () => {
    const { rows } = await reader.read(wire.listEntries, '/books/entries');
    const reversal = rows.find((row) => row.number === 3);
    const entry = await reader.read(wire.readEntry, `/books/entries/${reversal?.id}`);
    expect(entry.document).toMatchObject({ kind: 'invoice', number: 'INV-0002', estimateId: books.build });
    expect(entry.lines.map((line) => `${line.account.name} ${line.debit} ${line.credit}`)).toEqual([
      'Accounts receivable 0.00 13935.00',
      'Retainage receivable 0.00 1500.00',
      'Contract revenue 15000.00 0.00',
      'Sales tax payable 435.00 0.00',
    ]);
    const both = await reader.read(wire.listEntries, `/books/entries?documentId=${entry.document?.id}`);
    expect(numbersOf(both)).toEqual([3, 2]);
    expect(entry.reverses).toBe(both.rows[1]?.id);
    const payment = rows.find((row) => row.number === 7);
    expect(payment?.document).toMatchObject({ kind: 'payment', number: '1', estimateId: null });
  });

  test.each([
    { broken: 'a cursor that no page gave', path: '/books/entries?cursor=abc', status: 400 },
    { broken: 'a day that is none', path: '/books/trial-balance?asOf=2026-02-30', status: 400 },
    { broken: 'an entry that is not there', path: `/books/entries/${crypto.randomUUID()}`, status: 404 },
  ])('$broken: $status', async ({ path, status }) => {
    expect((await reader.ask(path)).status).toBe(status);
  });

  test('are hidden from other companies', async () => {
    const { rows } = await reader.read(wire.listEntries, '/books/entries');
    expect((await stranger.ask(`/books/entries/${rows[0]?.id}`)).status).toBe(404);
    expect((await stranger.read(wire.listEntries, '/books/entries')).rows).toEqual([]);
  });
});

test('an account of the company is added, renamed and archived, with its changes, and is nobody else’s', async () => {
  const made = await sender.done(wire.createAccount, '/accounts', {
    ...{ code: '6100', name: 'Bank fees', type: 'expense' },
  });
  expect(made).toMatchObject({ code: '6100', role: null, archived: false });
  const words = { code: '6110', name: 'Fees', archived: true };
  expect(await sender.done(wire.updateAccount, `/accounts/${made.id}`, words)).toMatchObject(words);
  const { rows } = await reader.read(wire.listAccountChanges, `/accounts/${made.id}/changes`);
  expect(rows.map(({ before, after }) => [before, after])).toEqual([
    [{ code: '6100', name: 'Bank fees', archived: false }, words],
    [null, { code: '6100', name: 'Bank fees', archived: false }],
  ]);
  const bank = (await reader.read(wire.listAccounts, '/accounts')).rows.find(({ role }) => role === 'bank');
  const refused = await sender.send('PUT', `/accounts/${bank?.id}`, { ...words, code: '1000', name: 'Bank' });
  expect([refused.status, refused.json.code]).toEqual([409, 'account_has_role']);
  expect((await theirs.send('PUT', `/accounts/${made.id}`, words)).status).toBe(404);
  expect((await stranger.ask(`/accounts/${made.id}/changes`)).status).toBe(404);
});

test('the books check says what it checked, and finds nothing', async () => {
  const { clean, checked, faults } = await reader.read(wire.checkBooks, '/books/check');
  expect({ clean, faults }).toEqual({ clean: true, faults: [] });
  expect(checked).toContainEqual({ what: 'Every entry balances', count: 10 });
});
