import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Acting } from '#actions/acting.ts';
import { createSampleCompany } from '#actions/create-sample-company.ts';
import { loadCompanyProfile } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import type { Database } from '#db/open.ts';
import { foundCompany, TODAY, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { reckonedRows } from '#tests/support/reckoned-rows.ts';
import { exportReport } from './export-report.ts';

// The reports of the sample company reckoned a second time: from nothing but the lines of the books, and another way round.
let database: Database;
let sample: Acting;
let lines: readonly Line[];

interface Line {
  readonly day: string;
  readonly account: string;
  readonly type: string;
  readonly role: string | null;
  readonly minor: bigint;
  readonly customer: string | null;
  readonly contract: string | null;
  readonly completed: string | null;
  readonly invoice: string | null;
  readonly due: string | null;
}

beforeAll(async () => {
  database = await openTestDatabase();
  const services = testServices(database);
  const { actor } = await foundCompany(services);
  const id = await createSampleCompany(services, actor);
  const company = await withCompany(database, id, (tx) => loadCompanyProfile(tx, id));
  if (!company) throw new Error('The sample company was not made.');
  sample = { company, actor, role: 'admin', today: TODAY, key: null };
  const { rows } = await withCompany(database, id, (tx) =>
    sql<Line>`select l.entry_date as day, a.name as account, a.type, a.role, l.debit_minor - l.credit_minor as minor,
        c.name as customer, e.number || ' ' || e.title as contract, e.substantially_complete_on as completed,
        i.number as invoice, i.due_date as due
      from entry_line l
      join account a on a.id = l.account_id
      left join customer c on c.id = l.customer_id
      left join estimate e on e.id = l.estimate_id
      left join invoice i on i.id = l.invoice_id`.execute(tx),
  );
  lines = rows;
});
afterAll(() => database.close());

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const written = (minor: bigint) => String(Number(minor) / 100);
const sumOf = (some: readonly Line[]) => some.reduce((sum, { minor }) => sum + minor, 0n);

/** The sums of what was booked on a role until a day, by what a line names; nothing where they come to 0. */
function sums(role: string, asOf: string, by: (line: Line) => string | null): ReadonlyMap<string, bigint> {
  const some = lines.filter((line) => line.role === role && line.day <= asOf);
  const named = [...Map.groupBy(some, (line) => by(line) ?? '')].map(
    ([key, of]) => [key, sumOf(of)] as const,
  );
  return new Map(named.filter(([, minor]) => minor !== 0n));
}

/** The rows of a report's spreadsheet, cell by cell, with its formulas worked out. */
async function cellsOf(report: Parameters<typeof exportReport>[2], asOf: string): Promise<string[][]> {
  const { bytes } = await exportReport(testServices(database), sample, report, { asOf }, 'xlsx');
  return reckonedRows(bytes).map((row) => row.split(' | '));
}

/** Of an ageing: what is held or open by its name, in the band that a hand finds for it. */
function aged(amounts: ReadonlyMap<string, bigint>, ageOf: (name: string) => number | null): string[] {
  return [...amounts].map(([name, minor]) => {
    const age = ageOf(name);
    const band = age === null || age < 1 ? 0 : Math.min(4, Math.ceil(age / 30));
    return `${name}: ${written(minor)} in band ${band}`;
  });
}
const inBands = (row: readonly string[], first: number) =>
  `${row[0]}: ${row[first + 5]} in band ${[0, 1, 2, 3, 4].filter((band) => row[first + band] !== '').join(' and ')}`;

describe.each([TODAY, '2026-02-15', '2025-12-31', '2026-08-31'])('on %s', (asOf) => {
  test('receivables ageing', async () => {
    const dues = new Map(lines.map((line) => [line.invoice, line.due]));
    const expected = aged(
      sums('accounts_receivable', asOf, ({ invoice }) => invoice),
      (invoice) => days(dues.get(invoice) ?? '', asOf),
    );
    const rows = (await cellsOf('receivables-ageing', asOf)).filter(([name]) => /^INV-/.test(name ?? ''));
    expect(rows.map((row) => inBands(row, 5)).sort()).toEqual(expected.sort());
  });

  test('retainage ageing', async () => {
    const completed = new Map(lines.map((line) => [line.contract, line.completed]));
    const expected = aged(
      sums('retainage_receivable', asOf, ({ contract }) => contract),
      (contract) => {
        const on = completed.get(contract);
        return on && on <= asOf ? days(on, asOf) + 1 : null;
      },
    );
    const rows = (await cellsOf('retainage-ageing', asOf)).filter(([name]) => /^EST-/.test(name ?? ''));
    expect(rows.map((row) => inBands(row, 3)).sort()).toEqual(expected.sort());
  });

  test('customer balances', async () => {
    const of = (role: string) => sums(role, asOf, ({ customer }) => customer);
    const [open, held] = [of('accounts_receivable'), of('retainage_receivable')];
    const [credit, deposit] = [of('customer_credits'), of('customer_deposits')];
    const names = new Set([open, held, credit, deposit].flatMap((one) => [...one.keys()]));
    const expected = [...names].map((name) => {
      const figures = [open, held, credit, deposit].map((one) => one.get(name) ?? 0n);
      const [opened = 0n, kept = 0n, credited = 0n, deposited = 0n] = figures;
      const all = [opened, kept, -credited, -deposited, opened + kept + credited + deposited];
      return [name, ...all.map(written)].join(' | ');
    });
    const rows = await cellsOf('customer-balances', asOf);
    const shown = rows.filter(([name]) => names.has(name ?? '')).map((row) => row.slice(0, 6).join(' | '));
    expect(shown.sort()).toEqual(expected.sort());
  });

  test('trial balance and balance sheet', async () => {
    const byAccount = Map.groupBy(
      lines.filter(({ day }) => day <= asOf),
      ({ account }) => account,
    );
    const balances = [...byAccount].map(([name, of]) => [name, of[0]?.type ?? '', sumOf(of)] as const);
    const trial = await cellsOf('trial-balance', asOf);
    for (const [name, , minor] of balances) {
      const row = trial.find(([account]) => account === name);
      expect([name, row?.[2], row?.[3]]).toEqual([
        name,
        written(minor > 0n ? minor : 0n),
        written(minor < 0n ? -minor : 0n),
      ]);
    }
    const sheet = await cellsOf('balance-sheet', asOf);
    const shown = (name: string) => sheet.find(([account]) => account === name)?.[2];
    const of = (...types: string[]) =>
      balances.reduce((sum, [, type, minor]) => (types.includes(type) ? sum + minor : sum), 0n);
    expect(
      ['Total assets', 'Total liabilities', 'Total equity', 'Liabilities and equity'].map(shown),
    ).toEqual([of('asset'), -of('liability'), -of('equity', 'income', 'expense'), of('asset')].map(written));
  });
});

test('the sample company has something of all of it', () => {
  const roles = ['accounts_receivable', 'retainage_receivable', 'customer_credits', 'sales_tax_payable'];
  expect(roles.filter((role) => sums(role, TODAY, () => 'all').size === 0)).toEqual([]);
});
