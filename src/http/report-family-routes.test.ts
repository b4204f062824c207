import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportId } from '#core/reports/report-id.ts';
import type { Database } from '#db/open.ts';
import { reportFamily } from '#endpoints/report-family.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { evaluateCell } from '#tests/support/evaluate-cell.ts';
import { type ExampleBooks, writeExampleBooks } from '#tests/support/example-books.ts';
import { readWorkbook } from '#tests/support/read-workbook.ts';
import { type Reader, readerOf } from '#tests/support/reader.ts';
import { reportFamilyRoutes } from './report-family-routes.ts';

let database: Database;
let books: ExampleBooks;
let reader: Reader;
let stranger: Reader;
beforeAll(async () => {
  database = await openTestDatabase();
  const services = testServices(database);
  books = await writeExampleBooks(services);
  reader = readerOf(reportFamilyRoutes(services), books.acting);
  stranger = readerOf(reportFamilyRoutes(services), await foundCompany(services));
});
afterAll(() => database.close());

const endpointsOf = (id: ReportId) => {
  const one = reportFamily.find((each) => each.id === id);
  if (!one) throw new Error(id);
  return one;
};

async function linesOf(id: ReportId, query: string, from: Reader = reader): Promise<string[]> {
  const { lines } = await from.read(endpointsOf(id).read, `/reports/${id}?${query}`);
  return lines.map(({ cells }) => cells.map((cell) => cell ?? '').join(' | '));
}

describe('what every report says of the example books', () => {
  test.each<[ReportId, string, readonly string[]]>([
    [
      'receivables-ageing',
      'asOf=2026-05-31',
      [
        'Alder House |  |  |  |  |  |  |  |  |  | ',
        'INV-0003 | EST-0001 Kitchen renovation | 2026-02-28 | 2026-04-30 | 31 |  |  | 15383.33 |  |  | 15383.33',
        'INV-0004 | EST-0001 Kitchen renovation | 2026-03-31 | 2026-04-30 | 31 |  |  | 24354.17 |  |  | 24354.17',
        'INV-0005 | EST-0002 Kitchen renovation | 2026-03-31 | 2026-04-30 | 31 |  |  | 9900.00 |  |  | 9900.00',
        'Total Alder House |  |  |  |  | 0.00 | 0.00 | 49637.50 | 0.00 | 0.00 | 49637.50',
        'Total |  |  |  |  | 0.00 | 0.00 | 49637.50 | 0.00 | 0.00 | 49637.50',
      ],
    ],
    [
      'retainage-ageing',
      'asOf=2026-03-31',
      [
        'EST-0002 Kitchen renovation | Alder House |  | 1100.00 |  |  |  |  | 1100.00',
        'Total |  |  | 1100.00 | 0.00 | 0.00 | 0.00 | 0.00 | 1100.00',
      ],
    ],
    [
      'customer-balances',
      'asOf=2026-03-31',
      [
        'Alder House | 49637.50 | 1100.00 | 287.50 | 0.00 | 50450.00',
        'Total | 49637.50 | 1100.00 | 287.50 | 0.00 | 50450.00',
      ],
    ],
    [
      'contracts-overview',
      'asOf=2026-03-31',
      [
        'EST-0001 Kitchen renovation | Alder House | 50000.00 | 50000.00 | 100.00 | 11712.50 | 39737.50 | 0.00 | 0.00 | 0.00',
        'EST-0002 Kitchen renovation | Alder House | 10000.00 | 11000.00 | 110.00 | 0.00 | 9900.00 | 1100.00 | 0.00 | 1000.00',
        'Total |  | 60000.00 | 61000.00 | 101.67 | 11712.50 | 49637.50 | 1100.00 | 0.00 | 1000.00',
      ],
    ],
    [
      'unbilled-backlog',
      'asOf=2026-02-01',
      [
        'EST-0001 Kitchen renovation | Alder House | 50000.00 | 12500.00 | 37500.00 | 0.00 | ',
        'Total |  | 50000.00 | 12500.00 | 37500.00 | 0.00 | ',
      ],
    ],
    [
      'billed-and-collected',
      'from=2026-01-01&to=2026-12-31',
      [
        '2026-01-01 | 12500.00 | 362.50 | 1250.00 | 11612.50 | 0.00',
        '2026-02-01 | 16666.67 | 483.33 | 1666.67 | 15483.33 | 0.00',
        '2026-03-01 | 31833.33 | 604.17 | -1816.67 | 34254.17 | 11712.50',
        'Total | 61000.00 | 1450.00 | 1100.00 | 61350.00 | 11712.50',
      ],
    ],
    [
      'trial-balance',
      'asOf=2026-03-31',
      [
        'Bank | 1000 | 12000.00 | 0.00',
        'Accounts receivable | 1100 | 49637.50 | 0.00',
        'Retainage receivable | 1150 | 1100.00 | 0.00',
        'Sales tax payable | 2200 | 0.00 | 1450.00',
        'Customer credits | 2300 | 0.00 | 287.50',
        'Customer deposits | 2400 | 0.00 | 0.00',
        'Opening balances | 3900 | 0.00 | 0.00',
        'Contract revenue | 4000 | 0.00 | 61000.00',
        'Total |  | 62737.50 | 62737.50',
      ],
    ],
    [
      'balance-sheet',
      'asOf=2026-03-31',
      [
        'Assets |  | ',
        'Bank | 1000 | 12000.00',
        'Accounts receivable | 1100 | 49637.50',
        'Retainage receivable | 1150 | 1100.00',
        'Total assets |  | 62737.50',
        'Liabilities |  | ',
        'Sales tax payable | 2200 | 1450.00',
        'Customer credits | 2300 | 287.50',
        'Customer deposits | 2400 | 0.00',
        'Total liabilities |  | 1737.50',
        'Equity |  | ',
        'Opening balances | 3900 | 0.00',
        'Net income to date |  | 61000.00',
        'Total equity |  | 61000.00',
        'Liabilities and equity |  | 62737.50',
      ],
    ],
    [
      'profit-and-loss',
      'from=2026-01-01&to=2026-03-31',
      [
        'Income |  | ',
        'Contract revenue | 4000 | 61000.00',
        'Total income |  | 61000.00',
        'Expenses |  | ',
        'Total expenses |  | 0.00',
        'Net income |  | 61000.00',
      ],
    ],
    [
      'profit-and-loss',
      'from=2026-01-01&to=2026-03-31&basis=cash',
      [
        'Income |  | ',
        'Contract revenue, as paid | 4000 | 11346.88',
        'Total income |  | 11346.88',
        'Expenses |  | ',
        'Total expenses |  | 0.00',
        'Net income |  | 11346.88',
      ],
    ],
    [
      'sales-tax',
      'from=2026-01-01&to=2026-03-31',
      [
        'Sales, each counted once |  |  |  |  | ',
        'Taxed sales |  | 2026-01-01 | 5000.00 | 0.00 | 362.50',
        'Sales without a tax |  | 2026-01-01 | 7500.00 | 0.00 | 0.00',
        'Taxed sales |  | 2026-02-01 | 6666.67 | 0.00 | 483.33',
        'Sales without a tax |  | 2026-02-01 | 10000.00 | 0.00 | 0.00',
        'Taxed sales |  | 2026-03-01 | 8333.33 | 0.00 | 604.17',
        'Sales without a tax |  | 2026-03-01 | 23500.00 | 0.00 | 0.00',
        'All sales |  |  | 61000.00 | 0.00 | 1450.00',
        'Sales tax |  |  |  |  | ',
        'Sales tax | 7.25 | 2026-01-01 | 5000.00 | 0.00 | 362.50',
        'Sales tax | 7.25 | 2026-02-01 | 6666.67 | 0.00 | 483.33',
        'Sales tax | 7.25 | 2026-03-01 | 8333.33 | 0.00 | 604.17',
        'Total Sales tax |  |  | 20000.00 | 0.00 | 1450.00',
      ],
    ],
  ])('%s %s', async (id, query, expected) => {
    expect(await linesOf(id, query)).toEqual(expected);
  });

  test('the general ledger goes on from before the period, line by line', async () => {
    const lines = await linesOf('general-ledger', 'from=2026-03-01&to=2026-03-31');
    const start = lines.indexOf('1100 Accounts receivable |  |  |  |  |  | ');
    expect(lines.slice(start, start + 9)).toEqual([
      '1100 Accounts receivable |  |  |  |  |  | ',
      'Balance before |  |  |  |  |  | 27095.83',
      'Payment 1 | 2026-03-15 | 7 | Alder House |  | 11612.50 | 15483.33',
      'Payment 2 | 2026-03-15 | 9 | Alder House |  | 5000.00 | 10483.33',
      'Credit of payment 1 applied | 2026-03-20 | 8 | Alder House |  | 100.00 | 10383.33',
      'Reversal of payment 2: Bounced | 2026-03-25 | 10 | Alder House | 5000.00 |  | 15383.33',
      'Invoice INV-0004 | 2026-03-31 | 5 | Alder House | 24354.17 |  | 39737.50',
      'Invoice INV-0005 | 2026-03-31 | 6 | Alder House | 9900.00 |  | 49637.50',
      'Total Accounts receivable |  |  |  | 39254.17 | 16712.50 | 49637.50',
    ]);
  });

  test('the journal balances, and each line opens its document', async () => {
    const { read } = endpointsOf('journal');
    const { lines } = await reader.read(read, '/reports/journal?from=2026-03-01&to=2026-03-31');
    expect(lines.at(-1)?.cells).toEqual(['Total', null, null, null, null, '57454.17', '57454.17']);
    expect(lines[0]?.links[0]).toMatchObject({ to: 'payment' });
  });

  test('the cash view expects open invoices in the week of their day, and releases once there is one', async () => {
    const lines = await linesOf('cash-view', '');
    expect(lines.filter((line) => /INV|EST|13 weeks/.test(line))).toEqual([
      'INV-0003 | Alder House | 2026-04-30 | 0 | 2026-04-30 | 15383.33 |  |  | 15383.33',
      'INV-0004 | Alder House | 2026-04-30 | 0 | 2026-04-30 | 24354.17 |  |  | 24354.17',
      'INV-0005 | Alder House | 2026-04-30 | 0 | 2026-04-30 | 9900.00 |  |  | 9900.00',
      'EST-0002 Kitchen renovation | Alder House |  | 0 |  |  |  | 1100.00 | 1100.00',
      'The 13 weeks |  |  |  |  | 49637.50 | 0.00 | 0.00 | 49637.50',
    ]);
  });
});

describe('files', () => {
  test('the CSV has the rows alone, each with its section, and money as plain decimals', async () => {
    const answer = await reader.ask('/reports/receivables-ageing.csv?asOf=2026-05-31');
    expect(answer.headers.get('content-disposition')).toContain('Receivables-ageing-2026-05-31.csv');
    const lines = (await answer.text()).split('\r\n');
    expect(lines.slice(0, 2)).toEqual([
      'Section,Invoice,Contract,Date,Due,Days late,Not due,1–30 days,31–60 days,61–90 days,Over 90 days,Open',
      'Alder House,INV-0003,EST-0001 Kitchen renovation,2026-02-28,2026-04-30,31,,,15383.33,,,15383.33',
    ]);
    expect(lines).toHaveLength(5);
  });

  test('the CSV of the cash view has the days of its week beside each line', async () => {
    const lines = (await (await reader.ask('/reports/cash-view.csv')).text()).split('\r\n');
    expect(lines.slice(0, 2)).toEqual([
      'Section,What,Customer,Due,"Delay, days",Expected,Open invoices,Draws to bill,Retainage,In all',
      '"Week 5, 2026-04-28 to 2026-05-04",INV-0003,Alder House,2026-04-30,0,2026-04-30,15383.33,,,15383.33',
    ]);
  });

  test.each(reportFamily.map(({ id }) => id))(
    'the formulas of the spreadsheet of %s recompute to the figures of the screen',
    async (id) => {
      const { read } = endpointsOf(id);
      const query = 'from=2026-01-01&to=2026-06-30&asOf=2026-05-31';
      const shown = await reader.read(read, `/reports/${id}?${query}`);
      const answer = await reader.ask(`/reports/${id}.xlsx?${query}`);
      const workbook = readWorkbook(new Uint8Array(await answer.arrayBuffer()));
      const [sheet = ''] = workbook.keys();
      const first = shown.note === null ? 5 : 6;
      const money = shown.columns.flatMap(({ kind }, place) => (kind === 'money' ? [place] : []));
      const figures = shown.lines.map((line, row) =>
        money.map((place) => {
          const cell = evaluateCell(workbook, sheet, `${String.fromCharCode(65 + place)}${first + row}`);
          return [Number(cell), Number(line.cells[place] ?? 0)];
        }),
      );
      expect(figures.flat().filter(([reckoned, said]) => reckoned !== said)).toEqual([]);
      const formulas = [...(workbook.get(sheet)?.values() ?? [])].filter((cell) => 'formula' in cell);
      expect(formulas.length).toBeGreaterThan(0);
    },
  );
});

test.each(reportFamily.map(({ id }) => id))('%s says nothing of another company', async (id) => {
  const whose = `estimateId=${books.build}`;
  const lines = await linesOf(id, `${whose}&from=2026-01-01&to=2026-12-31`, stranger);
  expect(lines.filter((line) => /Alder|INV|[1-9]\d*\.\d\d/.test(line))).toEqual([]);
});

test('a report of one contract is the part of it in the whole', async () => {
  const lines = await linesOf('receivables-ageing', `asOf=2026-05-31&estimateId=${books.overBilled}`);
  expect(lines.at(-1)).toBe('Total |  |  |  |  | 0.00 | 0.00 | 9900.00 | 0.00 | 0.00 | 9900.00');
});
