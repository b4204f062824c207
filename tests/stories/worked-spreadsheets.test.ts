import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportId } from '#core/reports/report-id.ts';
import { allEndpoints } from '#endpoints/all-endpoints.ts';
import { readApplicationWorkbook } from '#endpoints/applications.ts';
import { recordCosts } from '#endpoints/contract-facts.ts';
import { exportJournal } from '#endpoints/journal-export.ts';
import { reportFamily } from '#endpoints/report-family.ts';
import { readBillingReportWorkbook } from '#endpoints/reports.ts';
import type { Bookkeeper } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { reckonedRows } from '#tests/support/reckoned-rows.ts';
import { type WorkedContract, workDrawSchedule, workFiveApplications } from './worked-contracts.ts';

// The figures of both worked contracts in the cells of every spreadsheet, formulas worked out, on a day in the middle of
// the job and at its end. Cells stand with a bar between, a day is the number that spreadsheets count days by.
let bookkeeping: Bookkeeping;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
afterAll(() => bookkeeping.stop());

type Rows = Readonly<Partial<Record<ReportId, readonly string[]>>>;

const DRAWS_ON_NOVEMBER_30: Rows = {
  'receivables-ageing': [
    'INV-0001 | EST-0001 Kitchen renovation | 46300 | 46330 | 26 |  | 10000 |  |  |  | 10000',
    'INV-0002 | EST-0001 Kitchen renovation | 46328 | 46358 |  | 31500 |  |  |  |  | 31500',
    'Total |  |  |  |  | 31500 | 10000 | 0 | 0 | 0 | 41500',
  ],
  'retainage-ageing': ['EST-0001 Kitchen renovation | Harbor View |  | 3500 |  |  |  |  | 3500'],
  'customer-balances': ['Harbor View | 41500 | 3500 | 0 | 0 | 45000'],
  'contracts-overview': [
    'EST-0001 Kitchen renovation | Harbor View | 65000 | 45000 | 0.6923 | 0 | 41500 | 3500 | 20000 | 0',
  ],
  'unbilled-backlog': ['EST-0001 Kitchen renovation | Harbor View | 65000 | 45000 | 20000 | 15000 | '],
  'work-in-progress': [
    'EST-0001 Kitchen renovation | Harbor View | 65000 | 40000 | 25000 | 0.3846 | 30000 | 0.75 | 46325 | 48750 | 45000 | 3750 | 0',
  ],
  'billed-and-collected': [
    '46296 | 10000 | 0 | 0 | 10000 | 0',
    '46327 | 35000 | 0 | 3500 | 31500 | 0',
    'Total | 45000 | 0 | 3500 | 41500 | 0',
  ],
  'trial-balance': [
    'Accounts receivable | 1100 | 41500 | 0',
    'Retainage receivable | 1150 | 3500 | 0',
    'Contract revenue | 4000 | 0 | 45000',
    'Total |  | 45000 | 45000',
  ],
  'balance-sheet': ['Total assets |  | 45000', 'Liabilities and equity |  | 45000'],
  'profit-and-loss': ['Contract revenue | 4000 | 45000', 'Net income |  | 45000'],
  'general-ledger': [
    'Invoice INV-0002 | 46328 | 3 | Harbor View | 31500 |  | 41500',
    'Total Retainage receivable |  |  |  | 3500 | 0 | 3500',
  ],
  journal: [
    'Invoice INV-0002 | 3 | 46328 | 1150 Retainage receivable | Harbor View | 3500 | ',
    'Total |  |  |  |  | 45000 | 45000',
  ],
  'sales-tax': ['All sales |  |  | 45000 | 0 | 0'],
  'cash-view': ['The 13 weeks |  |  |  |  | 35000 | 0 | 0 | 35000'],
};

const DRAWS_AT_THE_END: Rows = {
  'receivables-ageing': ['Total |  |  |  |  | 23500 | 11500 | 0 | 0 | 0 | 35000'],
  'contracts-overview': [
    'EST-0001 Kitchen renovation | Harbor View | 65000 | 65000 | 1 | 30000 | 35000 | 0 | 0 | 0',
  ],
  'billed-and-collected': [
    '46357 | 20000 | 0 | -3500 | 23500 | 30000',
    'Total | 65000 | 0 | 0 | 65000 | 30000',
  ],
  'trial-balance': [
    'Bank | 1000 | 30000 | 0',
    'Retainage receivable | 1150 | 0 | 0',
    'Total |  | 65000 | 65000',
  ],
  'general-ledger': ['Total Retainage receivable |  |  |  | 5500 | 5500 | 0'],
};

const DRAWS_BILLED = [
  'INV-0001 | 1 | 46300 |  | 10000 | 0 | 0 | 0 | 10000 | 10000 | paid | 10000 | 0',
  'INV-0002 | 2 | 46328 |  | 35000 | 3500 | 0 | 0 | 31500 | 20000 | overdue | 45000 | 3500',
  'INV-0003 | 3 | 46363 |  | 20000 | 2000 | 0 | 0 | 18000 | 0 | sent | 65000 | 5500',
  'INV-0004 | 4 | 46387 |  | 0 | 0 | 5500 | 0 | 5500 | 0 | sent | 65000 | 0',
  'Total |  |  |  | 65000 | 5500 | 5500 | 0 | 65000 | 30000 |  | 65000 | 0',
];

const APPLICATIONS_ON_APRIL_30: Rows = {
  'receivables-ageing': [
    'INV-0001 | EST-0001 Kitchen renovation | 46081 | 46111 | 31 |  |  | 30457.5 |  |  | 30457.5',
    'Total |  |  |  |  | 68757.37 | 41337.63 | 30457.5 | 0 | 0 | 140552.5',
  ],
  'retainage-ageing': ['EST-0001 Kitchen renovation | Harbor View |  | 7397.5 |  |  |  |  | 7397.5'],
  'customer-balances': ['Harbor View | 140552.5 | 7397.5 | 0 | 0 | 147950'],
  'contracts-overview': [
    'EST-0001 Kitchen renovation | Harbor View | 202916.67 | 147950 | 0.7291 | 0 | 140552.5 | 7397.5 | 54966.67 | 0',
  ],
  'unbilled-backlog': ['EST-0001 Kitchen renovation | Harbor View | 202916.67 | 147950 | 54966.67 | 0 | '],
  'work-in-progress': [
    'EST-0001 Kitchen renovation | Harbor View | 202916.67 | 140000 | 62916.67 | 0.3101 | 90000 | 0.6429 | 46112 | 130446.43 | 147950 | 0 | 17503.57',
  ],
  'billed-and-collected': [
    '46082 | 46180.7 | 0 | 4843.07 | 41337.63 | 0',
    '46113 | 68594.3 | 0 | -163.07 | 68757.37 | 0',
    'Total | 147950 | 0 | 7397.5 | 140552.5 | 0',
  ],
  'trial-balance': [
    'Accounts receivable | 1100 | 140552.5 | 0',
    'Retainage receivable | 1150 | 7397.5 | 0',
    'Contract revenue | 4000 | 0 | 147950',
  ],
  'balance-sheet': ['Total assets |  | 147950', 'Liabilities and equity |  | 147950'],
  'profit-and-loss': ['Contract revenue | 4000 | 147950', 'Net income |  | 147950'],
  'general-ledger': [
    'Invoice INV-0003 | 46140 | 3 | Harbor View |  | 163.07 | 7397.5',
    'Total Contract revenue |  |  |  | 0 | 147950 | -147950',
  ],
  journal: ['Invoice INV-0003 | 3 | 46140 | 1150 Retainage receivable | Harbor View |  | 163.07'],
  'sales-tax': ['All sales |  |  | 147950 | 0 | 0'],
  'cash-view': ['The 13 weeks |  |  |  |  | 10145.83 | 0 | 0 | 10145.83'],
};

const APPLICATIONS_AT_THE_END: Rows = {
  'receivables-ageing': ['Total |  |  |  |  | 0 | 0 | 0 | 0 | 10145.83 | 10145.83'],
  'contracts-overview': [
    'EST-0001 Kitchen renovation | Harbor View | 202916.67 | 202916.67 | 1 | 192770.84 | 10145.83 | 0 | 0 | 0',
  ],
  'billed-and-collected': ['Total | 202916.67 | 0 | 0 | 202916.67 | 192770.84'],
  'trial-balance': ['Bank | 1000 | 192770.84 | 0', 'Contract revenue | 4000 | 0 | 202916.67'],
  'general-ledger': ['Total Retainage receivable |  |  |  | 10308.9 | 10308.9 | 0'],
};

const APPLICATIONS_BILLED = [
  'INV-0001 | 1 | 46081 |  | 33175 | 2717.5 | 0 | 0 | 30457.5 | 30457.5 | paid | 33175 | 2717.5',
  'INV-0002 | 2 | 46109 |  | 46180.7 | 4843.07 | 0 | 0 | 41337.63 | 41337.63 | paid | 79355.7 | 7560.57',
  'INV-0003 | 3 | 46140 |  | 68594.3 | 0 | 163.07 | 0 | 68757.37 | 68757.37 | paid | 147950 | 7397.5',
  'INV-0004 | 4 | 46170 |  | 54966.67 | 2748.33 | 0 | 0 | 52218.34 | 52218.34 | paid | 202916.67 | 10145.83',
  'INV-0005 | 5 | 46201 |  | 0 | 0 | 10145.83 | 0 | 10145.83 | 0 | overdue | 202916.67 | 0',
  'Total |  |  |  | 202916.67 | 10308.9 | 10308.9 | 0 | 202916.67 | 192770.84 |  | 202916.67 | 0',
];

// Lines 1 to 9 of each application, and the total of its continuation sheet.
const DRAWS_APPLIED = [
  ['60000 0 60000 10000 0 0 0 10000 0 10000 50000', '60000 | 0 | 10000 | 0 | 10000 | 0.1667 | 50000 | 0'],
  [
    '60000 0 60000 45000 3500 0 3500 41500 10000 31500 18500',
    '60000 | 10000 | 35000 | 0 | 45000 | 0.75 | 15000 | 3500',
  ],
  [
    '60000 5000 65000 65000 5500 0 5500 59500 41500 18000 5500',
    '65000 | 45000 | 20000 | 0 | 65000 | 1 | 0 | 5500',
  ],
  ['60000 5000 65000 65000 0 0 0 65000 59500 5500 0', '65000 | 65000 | 0 | 0 | 65000 | 1 | 0 | 0'],
] as const;

const APPLIED = [
  [
    '200000 0 200000 33175 2117.5 600 2717.5 30457.5 0 30457.5 169542.5',
    '200000 | 0 | 21175 | 12000 | 33175 | 0.1659 | 166825 | 2717.5',
  ],
  [
    '200000 6250 206250 79355.7 7185.57 375 7560.57 71795.13 30457.5 41337.63 134454.87',
    '206250 | 21175 | 50680.7 | 7500 | 79355.7 | 0.3848 | 126894.3 | 7560.57',
  ],
  [
    '200000 2916.67 202916.67 147950 7397.5 0 7397.5 140552.5 71795.13 68757.37 62364.17',
    '202916.67 | 71855.7 | 76094.3 | 0 | 147950 | 0.7291 | 54966.67 | 7397.5',
  ],
  [
    '200000 2916.67 202916.67 202916.67 10145.83 0 10145.83 192770.84 140552.5 52218.34 10145.83',
    '202916.67 | 147950 | 54966.67 | 0 | 202916.67 | 1 | 0 | 10145.83',
  ],
  [
    '200000 2916.67 202916.67 202916.67 0 0 0 202916.67 192770.84 10145.83 0',
    '202916.67 | 202916.67 | 0 | 0 | 202916.67 | 1 | 0 | 0',
  ],
] as const;

async function rowsOf(sent: Promise<Response>): Promise<readonly string[]> {
  const response = await sent;
  expect(response.status).toBe(200);
  return reckonedRows(new Uint8Array(await response.arrayBuffer()));
}
const missing = (rows: readonly string[], wanted: readonly string[]) =>
  wanted.filter((row) => !rows.some((found) => found.includes(row)));

test('every spreadsheet that can be asked for is tried here', () => {
  const sheets = Object.values(allEndpoints).filter(({ produces }) => /spreadsheetml/.test(produces));
  const tried = [readApplicationWorkbook, readBillingReportWorkbook, ...reportFamily.map(({ xlsx }) => xlsx)];
  expect(sheets.map(({ path }) => path).sort()).toEqual(tried.map(({ path }) => path).sort());
});

interface Worked {
  readonly name: string;
  readonly work: typeof workDrawSchedule;
  readonly cost: { readonly asOf: string; readonly cost: string; readonly estimated: string };
  readonly applied: readonly (readonly [lines: string, total: string])[];
  readonly billed: readonly string[];
  readonly reports: readonly (readonly [day: string, rows: Rows])[];
  readonly journal: Readonly<Record<'quickbooks' | 'xero', RegExp>>;
}

const CONTRACTS: readonly Worked[] = [
  {
    name: 'the draw schedule',
    work: workDrawSchedule,
    cost: { asOf: '2026-10-30', cost: '30000', estimated: '40000' },
    applied: DRAWS_APPLIED,
    billed: DRAWS_BILLED,
    reports: [
      ['2026-11-30', DRAWS_ON_NOVEMBER_30],
      ['2026-12-31', DRAWS_AT_THE_END],
    ],
    journal: { quickbooks: /Retainage receivable,3500\.00,,/, xero: /,1150,.*,3500\.00,/ },
  },
  {
    name: 'the five applications',
    work: workFiveApplications,
    cost: { asOf: '2026-03-31', cost: '90000', estimated: '140000' },
    applied: APPLIED,
    billed: APPLICATIONS_BILLED,
    reports: [
      ['2026-04-30', APPLICATIONS_ON_APRIL_30],
      ['2026-12-31', APPLICATIONS_AT_THE_END],
    ],
    journal: { quickbooks: /Retainage receivable,,163\.07,/, xero: /,1150,.*,-163\.07,/ },
  },
];

describe.each(CONTRACTS)(
  '$name in the cells of spreadsheets',
  ({ work, cost, applied, billed, reports, journal }) => {
    let books: Bookkeeper;
    let contract: WorkedContract;

    beforeAll(async () => {
      books = await bookkeeping.newCompany();
      contract = await work(books);
      await books.call(recordCosts, { body: { rows: [{ contract: contract.job.number, ...cost }] } });
    });

    test('each application', async () => {
      const found = await Promise.all(
        contract.bills.map(async ({ id }) => {
          const rows = await rowsOf(books.send(readApplicationWorkbook, { params: { id } }));
          const lines = rows.filter((row) => /^\d[ab]?\. /.test(row)).map((row) => row.split(' | ')[1]);
          return [lines.join(' '), rows.findLast((row) => / \| Total \| /.test(row))];
        }),
      );
      expect(found).toEqual(applied.map(([lines, total]) => [lines, expect.stringContaining(total)]));
    });

    test('the billing report', async () => {
      const rows = await rowsOf(books.send(readBillingReportWorkbook, { params: { id: contract.job.id } }));
      expect(missing(rows, billed)).toEqual([]);
    });

    test.each(reports)('every report on %s', async (day, wanted) => {
      for (const [id, rows] of Object.entries(wanted)) {
        const { xlsx } = reportFamily.find((one) => one.id === id) ?? { xlsx: null };
        if (!xlsx) throw new Error(`There is no report ${id}.`);
        const shape = Object.keys(xlsx.query?.shape ?? {});
        const asked = Object.entries({ from: '2026-01-01', to: day, asOf: day });
        const query = Object.fromEntries(asked.filter(([filter]) => shape.includes(filter)));
        expect([id, missing(await rowsOf(books.send(xlsx, { query })), rows)]).toEqual([id, []]);
      }
    });

    test.each(['quickbooks', 'xero'] as const)('the journal for %s', async (form) => {
      const text = await (await books.send(exportJournal, { query: { form } })).text();
      expect(text).toMatch(journal[form]);
    });
  },
);
