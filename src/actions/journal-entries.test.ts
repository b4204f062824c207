import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAccountRows } from '#db/accounts.ts';
import { withCompany } from '#db/company.ts';
import { insertWrittenEntry } from '#db/journal-entries.ts';
import type { Database } from '#db/open.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer } from '#tests/support/estimates.ts';
import { heldEstimate, issueBill } from '#tests/support/example-books.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { checkBooks } from './check-books.ts';
import { createAccount } from './create-account.ts';
import { exportJournal } from './reports/export-journal.ts';
import { runReport } from './reports/run-report.ts';
import { reverseJournalEntry } from './reverse-journal-entry.ts';
import type { Services } from './services.ts';
import { setClosingDate } from './set-closing-date.ts';
import { type JournalEntryInput, writeJournalEntry } from './write-journal-entry.ts';

let database: Database;
let services: Services;
let acting: Acting;
let accounts: Readonly<Record<string, string>>;

async function chartOf(who: Acting): Promise<Readonly<Record<string, string>>> {
  const rows = await withCompany(database, who.company.id, (tx) => listAccountRows(tx, who.company.id));
  return Object.fromEntries(rows.map((row) => [row.name, row.id]));
}

beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  acting = await foundCompany(services);
  await createAccount(services, acting, { code: '6100', name: 'Bank fees', type: 'expense' });
  accounts = await chartOf(acting);
});
afterAll(() => database.close());

const nobody = { customerId: null, estimateId: null };
const entry = (on: string, memo: string, from: string, to: string, minor: bigint): JournalEntryInput => ({
  on,
  memo,
  lines: [
    { accountId: accounts[to] ?? '', debitMinor: minor, creditMinor: 0n, ...nobody },
    { accountId: accounts[from] ?? '', debitMinor: 0n, creditMinor: minor, ...nobody },
  ],
});
const tables = async (id: 'trial-balance' | 'profit-and-loss', who = acting) =>
  (await runReport(services, who, id, {})).lines
    .filter(({ cells }) => cells.some((cell) => typeof cell === 'bigint' && cell !== 0n))
    .map(({ cells }) => cells.join(' | '));

test('an opening balance, a fee that was wrong, and tax that is paid: the books tie', async () => {
  const customerId = await newCustomer(services, acting, 'Alder House');
  const job = await heldEstimate(services, acting, customerId, [item('Fence', '10000')]);
  await issueBill(services, acting, job, '2026-03-01', {});
  const write = (input: JournalEntryInput) => writeJournalEntry(services, acting, input);
  await write(entry('2026-01-01', 'Bank before Drawbook', 'Opening balances', 'Bank', 500_000n));
  const wrong = await write(entry('2026-03-02', 'Fee', 'Bank', 'Bank fees', 1_250n));
  await reverseJournalEntry(services, acting, wrong, { on: '2026-03-03', reason: 'Typed twice' });
  await write(entry('2026-03-04', 'Fee of March', 'Bank', 'Bank fees', 1_500n));
  await write(entry('2026-03-05', 'Tax of February', 'Bank', 'Sales tax payable', 36_250n));
  expect(await tables('trial-balance')).toEqual([
    'Bank | 1000 | 462250 | 0',
    'Accounts receivable | 1100 | 900000 | 0',
    'Retainage receivable | 1150 | 100000 | 0',
    'Sales tax payable | 2200 | 36250 | 0',
    'Opening balances | 3900 | 0 | 500000',
    'Contract revenue | 4000 | 0 | 1000000',
    'Bank fees | 6100 | 1500 | 0',
    'Total |  | 1500000 | 1500000',
  ]);
  expect(await tables('profit-and-loss')).toEqual([
    'Contract revenue | 4000 | 1000000',
    'Total income |  | 1000000',
    'Bank fees | 6100 | 1500',
    'Total expenses |  | 1500',
    'Net income |  | 998500',
  ]);
  expect((await checkBooks(database, acting.company)).faults).toEqual([]);
  const again = reverseJournalEntry(services, acting, wrong, { on: '2026-03-06', reason: 'Again' });
  expect(await refusalCode(again)).toBe('already_reversed');
});

test('what documents booked is reversed by documents, and nothing is reversed before its day', async () => {
  const id = await writeJournalEntry(services, acting, entry('2026-03-10', 'Fee', 'Bank', 'Bank fees', 100n));
  const early = reverseJournalEntry(services, acting, id, { on: '2026-03-09', reason: 'Wrong' });
  expect(await refusalCode(early)).toBe('reversed_before_entry');
  const booked = await withCompany(database, acting.company.id, (tx) =>
    tx.selectFrom('entry').select('id').where('kind', '=', 'invoice').executeTakeFirstOrThrow(),
  );
  const ofBill = reverseJournalEntry(services, acting, booked.id, { on: '2026-03-20', reason: 'Wrong' });
  expect(await refusalCode(ofBill)).toBe('reversed_by_document');
  const nobodys = reverseJournalEntry(services, acting, services.newId(), { on: '2026-03-20', reason: 'W' });
  expect(await refusalCode(nobodys)).toBe('not_found');
});

test('two who reverse one entry at the same moment reverse it once, and the second hears of it', async () => {
  const id = await writeJournalEntry(services, acting, entry('2026-03-10', 'Fee', 'Bank', 'Bank fees', 200n));
  const reverse = () =>
    refusalCode(reverseJournalEntry(services, acting, id, { on: '2026-03-11', reason: 'Typed twice' }));
  expect((await Promise.all([reverse(), reverse(), reverse()])).sort()).toEqual([
    'already_reversed',
    'already_reversed',
    'done',
  ]);
});

test('nothing is written into a closed period, nor taken out of it', async () => {
  const who = await foundCompany(services);
  const own = await chartOf(who);
  const input = {
    ...entry('2026-02-28', 'Opening', '', '', 100n),
    lines: [
      { accountId: own.Bank ?? '', debitMinor: 100n, creditMinor: 0n, ...nobody },
      { accountId: own['Opening balances'] ?? '', debitMinor: 0n, creditMinor: 100n, ...nobody },
    ],
  };
  const id = await writeJournalEntry(services, who, input);
  await setClosingDate(services, who, '2026-02-28', '');
  expect(await refusalCode(writeJournalEntry(services, who, input))).toBe('period_closed');
  const reversal = reverseJournalEntry(services, who, id, { on: '2026-02-28', reason: 'Wrong' });
  expect(await refusalCode(reversal)).toBe('period_closed');
});

test("a line names the company's own accounts and customers, and a number of the chart is used once", async () => {
  const stranger = await foundCompany(services);
  const theirs = await newCustomer(services, stranger, 'Theirs');
  const input = entry('2026-03-11', 'Fee', 'Bank', 'Bank fees', 100n);
  const lines = input.lines.map((line) => ({ ...line, customerId: theirs }));
  expect(await refusalCode(writeJournalEntry(services, acting, { ...input, lines }))).toBe('not_found');
  expect(await refusalCode(writeJournalEntry(services, stranger, input))).toBe('account_unknown');
  const taken = createAccount(services, acting, { code: '6100', name: 'Fees', type: 'expense' });
  expect(await refusalCode(taken)).toBe('account_code_taken');
});

test('the database keeps written entries off the accounts of documents', async () => {
  const write = withCompany(database, acting.company.id, (tx) =>
    insertWrittenEntry(tx, {
      ...entry('2026-03-12', 'Fee', 'Bank', 'Accounts receivable', 100n),
      companyId: acting.company.id,
      id: services.newId(),
      number: 9_999,
      date: '2026-03-12',
      kind: 'journal',
      reversesEntryId: null,
      at: services.now(),
      by: 'Nobody',
      byId: 'nobody',
    }),
  );
  await expect(write).rejects.toMatchObject({ constraint: 'account_by_documents' });
});

test('the journal in the forms of QuickBooks Online and Xero', async () => {
  const who = await foundCompany(services);
  const customerId = await newCustomer(services, who, 'Alder, House & Sons');
  const job = await heldEstimate(services, who, customerId, [item('Fence', '10000')]);
  await issueBill(services, who, job, '2026-03-31', {});
  const asked = { from: '2026-01-01', to: '2026-12-31', taxRate: 'No VAT', after: 0, part: null };
  const quickbooks = await exportJournal(services, who, { ...asked, form: 'quickbooks' });
  expect(quickbooks.split('\r\n')).toEqual([
    'JournalNo,JournalDate,AccountName,Debits,Credits,Description,Name',
    '1,03/31/2026,Accounts receivable,9000.00,,Invoice INV-0001,"Alder, House & Sons"',
    '1,03/31/2026,Retainage receivable,1000.00,,Invoice INV-0001,"Alder, House & Sons"',
    '1,03/31/2026,Contract revenue,,10000.00,Invoice INV-0001,"Alder, House & Sons"',
    '',
  ]);
  const xero = await exportJournal(services, who, { ...asked, form: 'xero' });
  expect(xero.split('\r\n').slice(0, 2)).toEqual([
    '*Narration,*Date,Description,*AccountCode,*TaxRate,*Amount,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2',
    'Entry 1: Invoice INV-0001,31 Mar 2026,"Alder, House & Sons",1100,No VAT,9000.00,,,,',
  ]);
});

test('a report that would be too long says so, and never leaves lines out unseen', async () => {
  const who = await foundCompany(services);
  const { id } = who.company;
  await withCompany(database, id, async (tx) => {
    await sql`insert into entry (company_id, id, number, entry_date, kind, memo, recorded_at, recorded_by, recorded_by_id)
      select ${id}, gen_random_uuid(), n, '2026-03-31', 'journal', 'Transfer', now(), 'Ana', 'ana'
      from generate_series(1, 3) n`.execute(tx);
    await sql`insert into entry_line (company_id, entry_id, position, account_id, entry_date, debit_minor, credit_minor)
      select e.company_id, e.id, p, a.id, e.entry_date, p % 2, 1 - p % 2
      from entry e, account a, generate_series(1, 20000) p
      where e.company_id = ${id} and a.company_id = e.company_id and a.role = 'bank'`.execute(tx);
  });
  const year = runReport(services, who, 'general-ledger', { from: '2026-01-01', to: '2026-12-31' });
  expect(await refusalCode(year)).toBe('report_too_long');
  const february = { from: '2026-02-01', to: '2026-02-28' };
  expect((await runReport(services, who, 'general-ledger', february)).lines).toEqual([]);
});
