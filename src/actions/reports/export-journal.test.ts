import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Acting } from '#actions/acting.ts';
import type { Services } from '#actions/services.ts';
import { updateAccount } from '#actions/update-account.ts';
import { writeJournalEntry } from '#actions/write-journal-entry.ts';
import type { JournalForm } from '#core/reports/journal-parts.ts';
import { listAccountRows } from '#db/accounts.ts';
import { withCompany } from '#db/company.ts';
import type { Database } from '#db/open.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { writeExampleApplications } from '#tests/support/example-applications.ts';
import { writeExampleBooks } from '#tests/support/example-books.ts';
import { writeExampleCorrections } from '#tests/support/example-corrections.ts';
import { writeExampleCredits } from '#tests/support/example-credits.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import { exportJournal, planJournalExport } from './export-journal.ts';
import { runReport } from './run-report.ts';

let database: Database;
let services: Services;
let acting: Acting;
const YEARS = { from: '2025-01-01', to: '2026-12-31', after: 0 };

async function accountOf(who: Acting, role: string): Promise<string> {
  const rows = await withCompany(database, who.company.id, (tx) => listAccountRows(tx, who.company.id));
  return rows.find((row) => row.role === role)?.id ?? '';
}

async function write(who: Acting, on: string, memo: string, minor: bigint): Promise<string> {
  const [bank, opening] = [await accountOf(who, 'bank'), await accountOf(who, 'opening_balances')];
  const nobody = { customerId: null, estimateId: null };
  const lines = [
    { accountId: bank, debitMinor: minor, creditMinor: 0n, ...nobody },
    { accountId: opening, debitMinor: 0n, creditMinor: minor, ...nobody },
  ];
  return writeJournalEntry(services, who, { on, memo, lines });
}

/** The cells of a CSV file as RFC 4180 has them. */
function cellsOf(file: string): string[][] {
  return file
    .split('\r\n')
    .slice(1, -1)
    .map((row) => [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)])
    .map((row) => row.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
}

const inCents = (text: string | undefined) => BigInt((text || '0').replace('.', ''));
const file = (who: Acting, form: JournalForm, part: number | null = null) =>
  exportJournal(services, who, { ...YEARS, form, taxRate: 'Tax Exempt', part });

beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  const books = await writeExampleBooks(services);
  acting = books.acting;
  await writeExampleCredits(services, books);
  await writeExampleApplications(services, books);
  await writeExampleCorrections(services, books);
  await write(acting, '2025-12-31', 'Bank before Drawbook', 500_000n);
  const held = await accountOf(acting, 'retainage_receivable');
  const words = { code: '1150', name: 'Receivables: "held", other', archived: false };
  await updateAccount(services, acting, held, words);
});
afterAll(() => database.close());

describe('what is exported is what the books say', () => {
  // By account: what is debited less what is credited, out of the columns of each form.
  const sums = {
    quickbooks: (row: readonly string[]) => [row[2], inCents(row[3]) - inCents(row[4])] as const,
    xero: (row: readonly string[]) => [row[3], inCents(row[5])] as const,
  };
  test.each([
    ['quickbooks', 0],
    ['xero', 1],
  ] as const)('for %s: every account comes to its balance, and every entry to 0', async (form, named) => {
    const rows = cellsOf(await file(acting, form));
    const byAccount = new Map<string, bigint>();
    const byEntry = new Map<string, bigint>();
    for (const row of rows) {
      const [account = '', minor] = sums[form](row);
      byAccount.set(account, (byAccount.get(account) ?? 0n) + minor);
      byEntry.set(row[0] ?? '', (byEntry.get(row[0] ?? '') ?? 0n) + minor);
    }
    const { lines } = await runReport(services, acting, 'trial-balance', { asOf: YEARS.to });
    const balances = lines
      .filter(({ kind }) => kind === 'row')
      .map(({ cells }) => [cells[named], BigInt(cells[2] ?? 0) - BigInt(cells[3] ?? 0)] as const);
    expect(Object.fromEntries(byAccount)).toEqual(
      Object.fromEntries(balances.filter(([name]) => byAccount.has(String(name)))),
    );
    expect(balances.filter(([name, minor]) => minor !== 0n && !byAccount.has(String(name)))).toEqual([]);
    expect([...byEntry.values()].filter((minor) => minor !== 0n)).toEqual([]);
  });

  test('every line on accounts receivable names its customer, and each entry has one number and one day', async () => {
    const rows = cellsOf(await file(acting, 'quickbooks'));
    const receivable = rows.filter(([, , account]) => account === 'Accounts receivable');
    expect([receivable.length > 20, receivable.filter(([, , , , , , name]) => name === '')]).toEqual([
      true,
      [],
    ]);
    const days = Map.groupBy(rows, ([number]) => number);
    expect([...days.values()].filter((of) => new Set(of.map((row) => row[1])).size > 1)).toEqual([]);
    expect(rows.filter((row) => !/^\d\d\/\d\d\/\d{4}$/.test(row[1] ?? ''))).toEqual([]);
  });

  test('what a person wrote is among them, and a name with quotes, commas and a colon stays whole', async () => {
    const text = await file(acting, 'quickbooks');
    expect(text).toContain(',12/31/2025,Bank,5000.00,,Bank before Drawbook,\r\n');
    expect(text).toContain(',"Receivables: ""held"", other",');
    expect(cellsOf(text).some((row) => row[2] === 'Receivables: "held", other')).toBe(true);
    expect(await file(acting, 'xero')).toContain(',31 Dec 2025,,1000,Tax Exempt,5000.00,,,,\r\n');
  });
});

test('words that a spreadsheet would run are disarmed, amounts below 0 are not', async () => {
  const who = await foundCompany(services);
  for (const memo of ['=HYPERLINK("http://x")', '+1', '@SUM(A1)', '-2+3'])
    await write(who, '2026-01-31', memo, 5n);
  const memos = cellsOf(await file(who, 'quickbooks')).map((row) => row[5]);
  expect([...new Set(memos)]).toEqual([`'=HYPERLINK("http://x")`, `'+1`, `'@SUM(A1)`, `'-2+3`]);
  const amounts = cellsOf(await file(who, 'xero')).map((row) => row[5]);
  expect([...new Set(amounts)]).toEqual(['0.05', '-0.05']);
});

test('names in any script are UTF-8 without a mark before them', async () => {
  const who = await foundCompany(services);
  await write(who, '2026-01-31', 'Müller & Søn, 建設, شركة', 5n);
  const text = await file(who, 'quickbooks');
  expect([text.startsWith('JournalNo,'), text.includes('"Müller & Søn, 建設, شركة"')]).toEqual([true, true]);
});

describe('days that are exported twice', () => {
  test('give the same file, are told, and say what was booked since', async () => {
    const who = await foundCompany(services);
    await write(who, '2026-01-31', 'Opening', 100n);
    const plan = (days: { from: string; to: string; after?: number }, form: JournalForm = 'xero') =>
      planJournalExport(services, who, { form, after: 0, ...days });
    const january = { from: '2026-01-01', to: '2026-01-31' };
    expect((await plan(january)).before).toEqual([]);
    const export1 = () =>
      exportJournal(services, who, { ...january, form: 'xero', after: 0, taxRate: 'No VAT', part: null });
    expect(await export1()).toBe(await export1());
    const said = async (...asked: Parameters<typeof plan>) =>
      (await plan(...asked)).before.map(({ from, to, since, by }) => [from, to, since, by]);
    const once = ['2026-01-01', '2026-01-31', 0, who.actor.name];
    expect(await said(january)).toEqual([once]);
    expect(await said({ from: '2026-01-31', to: '2026-02-28' })).toEqual([once]);
    expect(await said({ from: '2026-02-01', to: '2026-02-28' })).toEqual([]);
    expect(await said(january, 'quickbooks')).toEqual([]);
    await write(who, '2026-01-15', 'Late', 7n);
    await write(who, '2026-02-15', 'February', 8n);
    expect(await said({ from: '2026-01-01', to: '2026-12-31' })).toEqual([[...once.slice(0, 2), 1, once[3]]]);
    const [before] = (await plan(january)).before;
    const since = { ...january, after: before?.lastEntry ?? 0 };
    expect((await plan(since)).lines).toBe(2);
    const late = await exportJournal(services, who, {
      ...since,
      form: 'xero',
      taxRate: 'No VAT',
      part: null,
    });
    expect(cellsOf(late).map(([narration]) => narration)).toEqual(['Entry 2: Late', 'Entry 2: Late']);
  });

  test('an empty period is exported without a word', async () => {
    const who = await foundCompany(services);
    expect(cellsOf(await file(who, 'xero'))).toEqual([]);
    expect(await planJournalExport(services, who, { ...YEARS, form: 'xero' })).toEqual({
      ...{ lines: 0, files: 0, before: [] },
    });
    expect(await refusalCode(file(who, 'xero', 1))).toBe('journal_part_missing');
  });
});

test('Xero takes 300 lines in one file: more come in files of whole entries, which are all of it', async () => {
  const who = await foundCompany(services);
  const { id } = who.company;
  await withCompany(database, id, async (tx) => {
    await sql`insert into entry (company_id, id, number, entry_date, kind, memo, recorded_at, recorded_by, recorded_by_id)
      select ${id}, gen_random_uuid(), n, '2026-03-31', 'journal', 'Transfer', now(), 'Ana', 'ana'
      from generate_series(1, 101) n`.execute(tx);
    await sql`insert into entry_line (company_id, entry_id, position, account_id, entry_date, debit_minor, credit_minor)
      select e.company_id, e.id, p, a.id, e.entry_date, p % 2, 1 - p % 2
      from entry e, account a, generate_series(1, 4) p
      where e.company_id = ${id} and a.company_id = e.company_id and a.role = 'bank'`.execute(tx);
  });
  const plan = await planJournalExport(services, who, { ...YEARS, form: 'xero' });
  expect([plan.lines, plan.files]).toEqual([404, 2]);
  const parts = [cellsOf(await file(who, 'xero', 1)), cellsOf(await file(who, 'xero', 2))];
  expect(parts.map((rows) => rows.length)).toEqual([300, 104]);
  expect(parts.flat()).toEqual(cellsOf(await file(who, 'xero')));
  expect((await planJournalExport(services, who, { ...YEARS, form: 'quickbooks' })).files).toBe(1);
  expect(await refusalCode(file(who, 'xero', 3))).toBe('journal_part_missing');
});

test('nobody sees what another company exported', async () => {
  const stranger = await foundCompany(services);
  await file(acting, 'xero');
  expect((await planJournalExport(services, stranger, { ...YEARS, form: 'xero' })).before).toEqual([]);
});
