import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountRole, PostingLine } from '#core/ledger/posting.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { insertChart } from './accounts.ts';
import { withCompany } from './company.ts';
import { insertEntry, loadEntriesOf, type NewEntry } from './entries.ts';
import type { Database } from './open.ts';

const COMPANY = '00000000-0000-7000-8000-0000000000c1';
const INVOICE = '00000000-0000-7000-8000-0000000000f1';
const AT = new Date('2026-03-01T12:00:00Z');

let database: Database;

const asCompany = <Result>(work: Parameters<typeof withCompany<Result>>[2]) =>
  withCompany(database, COMPANY, work);

beforeAll(async () => {
  database = await openTestDatabase();
  await asCompany(async (tx) => {
    await sql`
      insert into company values (${COMPANY}, 'Acme', '', '', '', 'USD', 2, 'UTC', 'en-US', 'letter', '#000000', null,
        'INV-{0000}', 'EST-{0000}', 30, '', '', '2025-12-31', false, ${AT})`.execute(tx);
    await insertChart(tx, COMPANY, [
      { id: accountId(1), code: '1000', name: 'Bank', type: 'asset', role: 'bank' },
      { id: accountId(2), code: '1100', name: 'Receivable', type: 'asset', role: 'accounts_receivable' },
    ]);
  });
});
afterAll(() => database.close());

const accountId = (count: number) => `00000000-0000-7000-8000-00000000000${count}`;
const line = (account: AccountRole, debitMinor: bigint, creditMinor: bigint): PostingLine => ({
  account,
  debitMinor,
  creditMinor,
  customerId: null,
  estimateId: null,
  invoiceId: INVOICE,
});
const entry = (count: number, change: Partial<NewEntry> = {}): NewEntry => ({
  companyId: COMPANY,
  id: `00000000-0000-7000-8000-0000000000e${count}`,
  number: count,
  date: '2026-03-01',
  kind: 'payment',
  memo: 'Payment 1',
  documentKind: 'payment',
  documentId: INVOICE,
  reversesEntryId: null,
  at: AT,
  by: 'Ann',
  byId: 'ann',
  lines: [line('bank', 9_007_199_254_740_993n, 0n), line('accounts_receivable', 0n, 9_007_199_254_740_993n)],
  ...change,
});

test('an entry is read as it was written, to the last cent', async () => {
  const { companyId, ...written } = entry(1);
  const found = await asCompany(async (tx) => {
    await insertEntry(tx, entry(1));
    return loadEntriesOf(tx, companyId, INVOICE);
  });
  expect(found).toEqual([written]);
});

describe('the tables refuse', () => {
  test.each([
    {
      what: 'an entry that does not balance',
      wrong: entry(2, { lines: [line('bank', 500n, 0n), line('accounts_receivable', 0n, 499n)] }),
      says: 'an entry does not balance',
    },
    {
      what: 'an account that the chart lacks',
      wrong: entry(2, { lines: [line('bank', 500n, 0n), line('contract_revenue', 0n, 500n)] }),
      says: 'account_id',
    },
    { what: 'a day in a closed period', wrong: entry(2, { date: '2025-12-31' }), says: 'books are closed' },
    { what: 'a number given twice', wrong: entry(2, { number: 1 }), says: 'entry_company_id_number_key' },
  ])('$what', async ({ wrong, says }) => {
    await expect(asCompany((tx) => insertEntry(tx, wrong))).rejects.toThrow(says);
  });

  test('a second reversal of one entry', async () => {
    const reverse = (count: number) =>
      asCompany((tx) => insertEntry(tx, entry(count, { reversesEntryId: entry(1).id })));
    await reverse(3);
    await expect(reverse(4)).rejects.toThrow('entry_company_id_reverses_entry_id_key');
  });

  test('any change of what was written', async () => {
    const change = asCompany((tx) => sql`update entry_line set debit_minor = debit_minor + 1`.execute(tx));
    await expect(change).rejects.toThrow('entry_line is append-only');
  });
});
