import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Acting } from '#actions/acting.ts';
import { billingReport } from '#actions/billing-report.ts';
import { billingReportDocument } from '#actions/billing-report-document.ts';
import { changeRetainage } from '#actions/change-retainage.ts';
import { saveDraws } from '#actions/save-draws.ts';
import type { Services } from '#actions/services.ts';
import type { Database } from '#db/open.ts';
import { readBillingReport } from '#endpoints/reports.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer } from '#tests/support/estimates.ts';
import { evaluateCell } from '#tests/support/evaluate-cell.ts';
import { heldEstimate, issueBill, writeExampleBooks } from '#tests/support/example-books.ts';
import { writeExampleChangeOrders } from '#tests/support/example-change-orders.ts';
import { readWorkbook } from '#tests/support/read-workbook.ts';
import { readerOf } from '#tests/support/reader.ts';
import { reportRoutes } from './reports-routes.ts';

let database: Database;
let services: Services;

beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());

/** The workbook of a contract: what its formulas come to, row by row in columns such as 'ABC'. */
async function workbookOf(acting: Acting, estimateId: string) {
  const reader = readerOf(reportRoutes(services), acting);
  const answer = await reader.ask(`/estimates/${estimateId}/billing-report.xlsx`);
  const workbook = readWorkbook(new Uint8Array(await answer.arrayBuffer()));
  const report = await reader.read(readBillingReport, `/estimates/${estimateId}/billing-report`);
  const row = (sheet: string, at: number, columns: string) =>
    [...columns].map((column) => evaluateCell(workbook, sheet, `${column}${at}`));
  return { sheets: [...workbook.keys()], row, report };
}

test('a plan stands beside what is billed; of months that have not come only the plan is said', async () => {
  const acting = await foundCompany(services);
  const customerId = await newCustomer(services, acting);
  const shed = await heldEstimate(services, acting, customerId, [item('Shed', '1000')]);
  const draw = (name: string, amountMinor: bigint, targetDate: string) =>
    ({
      ...{ drawId: null, name, milestone: null, targetDate, lineIds: null },
      entry: { kind: 'amount', amountMinor },
      retainage: { kind: 'as_contract' },
    }) as const;
  const draws = [draw('Frame', 60_000n, '2026-03-15'), draw('Roof', 40_000n, '2026-05-15')];
  await saveDraws(services, acting, shed, { version: 1, draws, recompute: false });
  await issueBill(services, acting, shed, '2026-03-31', {
    basis: { kind: 'amount', amountMinor: 70_000n, of: 'this_bill', includingTax: false },
  });
  const { sheets, row } = await workbookOf(acting, shed);
  expect(sheets).toEqual(['Bills', 'Contract', 'Over time']);
  expect([5, 6, 7, 8].map((at) => row('Over time', at, 'BCDEI'))).toEqual([
    ['Planned', 'Planned to date', 'Billed', 'Billed to date', 'Held as retainage to date'],
    [600, 600, 700, 700, 70],
    [0, 600, '', '', ''],
    [400, 1000, '', '', ''],
  ]);
});

test('change orders are in the contract sum or apart, and what passed the contract adds up', async () => {
  const books = await writeExampleBooks(services);
  const porch = await writeExampleChangeOrders(services, books);
  const changed = await workbookOf(books.acting, porch);
  expect(changed.sheets).toEqual(['Bills', 'Contract', 'Over time', 'Change orders']);
  const orders = [5, 6, 7, 8, 9, 10, 11, 12].map((at) =>
    changed.row('Change orders', at, 'AEH').join(' ').trim(),
  );
  expect(orders).toEqual([
    'No. Status Amount',
    'Approved',
    'CO-1 approved 1500',
    'CO-2 approved -500',
    'In the contract sum  1000',
    'Others',
    'CO-3 draft 120',
    'Not included  120',
  ]);
  const { row, report } = await workbookOf(books.acting, books.overBilled);
  expect(row('Billed over contract', 6, 'ACDE')).toEqual(['INV-0005', 1000, 'contract sum', 1000]);
  expect(row('Billed over contract', 7, 'AE')).toEqual(['Total', Number(report.tally.over)]);
});

test('what a lowered rate releases is released on the screen, on paper and in the workbook', async () => {
  const acting = await foundCompany(services);
  const customerId = await newCustomer(services, acting);
  const shed = await heldEstimate(services, acting, customerId, [item('Shed', '1000')]);
  const bill = (amountMinor: bigint, day: string) =>
    issueBill(services, acting, shed, day, {
      basis: { kind: 'amount', amountMinor, of: 'this_bill', includingTax: false },
    });
  await bill(70_000n, '2026-01-31');
  await changeRetainage(services, acting, shed, {
    ...{ rule: { kind: 'flat', rate: 5_000_000n }, storedRate: 5_000_000n, lines: new Map() },
    ...{ reach: 'earlier_bills_too', version: 2, reason: 'Half is done' },
  });
  await bill(10_000n, '2026-02-28');
  const { row, report } = await workbookOf(acting, shed);
  const paper = billingReportDocument(await billingReport(services, acting, shed), acting, null);
  const said = ({ withheld, released }: { readonly withheld: string; readonly released: string }) => [
    withheld,
    released,
  ];
  const expected = [
    ['70.00', '0.00'],
    ['0.00', '30.00'],
    ['70.00', '30.00'],
  ];
  expect([...report.invoices, report.totals].map(said)).toEqual(expected);
  expect([...paper.bills, paper.totals].map(said)).toEqual(expected);
  expect([6, 7, 8].map((at) => row('Bills', at, 'FGM'))).toEqual([
    [70, 0, 70],
    [0, 30, 40],
    [70, 30, 40],
  ]);
  const contract = Array.from({ length: 20 }, (_, at) => row('Contract', at + 1, 'AB').join(' '));
  expect(contract).toEqual(
    expect.arrayContaining(['Withheld 70', 'Released -30', 'Retainage held 40', 'Held as retainage 40']),
  );
});
