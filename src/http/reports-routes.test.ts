import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProgressInvoice } from '#actions/create-progress-invoice.ts';
import { decideEstimate } from '#actions/decide-estimate.ts';
import { reviseEstimate } from '#actions/revise-estimate.ts';
import { voidInvoice } from '#actions/void-invoice.ts';
import { withCompany } from '#db/company.ts';
import { loadEstimateLines } from '#db/estimates.ts';
import type { Database } from '#db/open.ts';
import * as wire from '#endpoints/reports.ts';
import { foundCompany, TODAY, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer } from '#tests/support/estimates.ts';
import { evaluateCell } from '#tests/support/evaluate-cell.ts';
import {
  type ExampleBooks,
  heldEstimate,
  issueBill,
  writeExampleBooks,
} from '#tests/support/example-books.ts';
import { readWorkbook } from '#tests/support/read-workbook.ts';
import { type Reader, readerOf } from '#tests/support/reader.ts';
import { overviewRoutes } from './overview-routes.ts';
import { reportRoutes } from './reports-routes.ts';

let database: Database;
let books: ExampleBooks;
let reader: Reader;
let stranger: Reader;

beforeAll(async () => {
  database = await openTestDatabase();
  const services = testServices(database);
  const routes = [...reportRoutes(services), ...overviewRoutes(services)];
  books = await writeExampleBooks(services);
  reader = readerOf(routes, books.acting);
  stranger = readerOf(routes, await foundCompany(services));
});
afterAll(() => database.close());

test('the billing report tells every bill, void ones too, and counts those that stand', async () => {
  const report = await reader.read(wire.readBillingReport, `/estimates/${books.build}/billing-report`);
  expect(
    report.invoices.map((bill) =>
      [
        bill.applicationNumber,
        bill.number,
        bill.status,
        bill.gross,
        bill.due,
        bill.paid,
        bill.billedToDate,
      ].join(' '),
    ),
  ).toEqual([
    '1 INV-0001 paid 12500.00 11612.50 11612.50 12500.00',
    '2 INV-0002 void 15000.00 13935.00 0.00 ',
    '3 INV-0003 partial 16666.67 15483.33 100.00 29166.67',
    '4 INV-0004 sent 20833.33 24354.17 0.00 50000.00',
  ]);
  expect(report.totals).toEqual({
    gross: '50000.00',
    withheld: '2916.67',
    released: '2916.67',
    tax: '1450.00',
    due: '51450.00',
    paid: '11712.50',
  });
  expect(report.tally).toMatchObject({ fullyInvoiced: true, retainageReleased: true, paidInFull: false });
  expect([report.originalContractSum, report.contractSum, report.balanceToFinish]).toEqual([
    '50000.00',
    '50000.00',
    '0.00',
  ]);
});

test('the billing report of an earlier day knows nothing of later ones', async () => {
  const services = testServices(database);
  const later = readerOf(reportRoutes(services), books.acting, '2026-06-30');
  const at = (asOf: string) =>
    later.read(wire.readBillingReport, `/estimates/${books.build}/billing-report?asOf=${asOf}`);
  const rows = ({ invoices }: Awaited<ReturnType<typeof at>>) =>
    invoices.map((bill) => [bill.number, bill.status, bill.due, bill.paid].join(' '));
  const february = await at('2026-02-27');
  expect(rows(february)).toEqual(['INV-0001 sent 11612.50 0.00']);
  expect([february.asOf, february.balanceToFinish, february.tally.billed]).toEqual([
    '2026-02-27',
    '38750.00',
    '12500.00',
  ]);
  const march = await at('2026-03-16');
  expect(rows(march)).toEqual([
    'INV-0001 paid 11612.50 11612.50',
    'INV-0002 void 13935.00 0.00',
    'INV-0003 partial 15483.33 5000.00',
  ]);
  expect(march.months).toEqual([
    { month: '2026-01-01', billed: '12500.00', collected: '0.00', held: '1250.00' },
    { month: '2026-02-01', billed: '16666.67', collected: '0.00', held: '1666.67' },
    { month: '2026-03-01', billed: '0.00', collected: '16612.50', held: '0.00' },
  ]);
  expect(rows(await at('2026-05-31')).at(-1)).toBe('INV-0004 overdue 24354.17 0.00');
});

test('the billing report as a spreadsheet: its formulas give the figures of the screen', async () => {
  const report = await reader.read(wire.readBillingReport, `/estimates/${books.build}/billing-report`);
  const answer = await reader.ask(`/estimates/${books.build}/billing-report.xlsx`);
  const workbook = readWorkbook(new Uint8Array(await answer.arrayBuffer()));
  const cell = (sheet: string, place: string) => evaluateCell(workbook, sheet, place);
  expect(['E', 'F', 'G', 'H', 'I', 'J', 'L', 'M'].map((column) => cell('Bills', `${column}10`))).toEqual([
    ...[report.totals.gross, report.totals.withheld, report.totals.released, report.totals.tax].map(Number),
    ...[report.totals.due, report.totals.paid, report.tally.billed, report.tally.held].map(Number),
  ]);
  expect(['A7', 'E7', 'K7', 'L8'].map((place) => cell('Bills', place))).toEqual([
    'INV-0002',
    '',
    'void',
    29166.67,
  ]);
  expect(['B8', 'B13', 'B17', 'B21'].map((place) => cell('Contract', place))).toEqual(
    ['50000.00', report.balanceToFinish, report.tally.held, report.tally.outstanding].map(Number),
  );
  expect(['C6', 'D7', 'E8', 'G7'].map((place) => cell('Over time', place))).toEqual([
    12500, 0, 11712.5, 2916.67,
  ]);
});

test('a contract billed past its sum says by how much', async () => {
  const report = await reader.read(wire.readBillingReport, `/estimates/${books.overBilled}/billing-report`);
  expect(report.tally).toMatchObject({ over: '1000.00', unbilled: '0.00', percentBilled: '110.00' });
  expect(report.invoices.map((bill) => bill.over)).toEqual(['1000.00']);
  expect(report.balanceToFinish).toBe('100.00');
});

test('every override says by how much, past what, who let it, when and why', async () => {
  const services = testServices(database);
  const acting = await foundCompany(services);
  const customerId = await newCustomer(services, acting);
  const job = await heldEstimate(services, acting, customerId, [item('Deck', '1000'), item('Stairs', '200')]);
  const [deck] = await withCompany(database, acting.company.id, (tx) =>
    loadEstimateLines(tx, acting.company.id, job),
  );
  const entry = { kind: 'amount', amountMinor: 105_000n } as const;
  const lines = [{ lineId: deck?.id ?? '', entry, correctionReason: null }];
  const byLine = { basis: { kind: 'lines', lines } } as const;
  const rest = {
    basis: { kind: 'amount', amountMinor: 20_000n, of: 'this_bill', includingTax: false },
  } as const;
  await issueBill(services, acting, job, '2026-03-30', { ...byLine, overrideReason: 'Heavier joists' });
  const wrong = await issueBill(services, acting, job, '2026-03-31', { ...rest, overrideReason: 'Twice' });
  await voidInvoice(services, acting, wrong, { reason: 'Typed twice', on: '2026-03-31' });
  await issueBill(services, acting, job, '2026-03-31', { ...rest, overrideReason: 'Agreed on site' });
  const { overrides } = await readerOf(reportRoutes(services), acting).read(
    wire.readBillingReport,
    `/estimates/${job}/billing-report`,
  );
  expect(
    overrides.map(({ number, invoiceDate, over, past, on, by, reason }) =>
      [number, invoiceDate, over, past, on, by, reason].join(' | '),
    ),
  ).toEqual([
    `INV-0001 | 2026-03-30 | 50.00 | line | ${TODAY} | ${acting.actor.name} | Heavier joists`,
    `INV-0003 | 2026-03-31 | 50.00 | contract | ${TODAY} | ${acting.actor.name} | Agreed on site`,
  ]);
});

test('a revised contract names its original sum and every revision', async () => {
  const services = testServices(database);
  const acting = await foundCompany(services);
  const customerId = await newCustomer(services, acting);
  const job = await heldEstimate(services, acting, customerId, [item('Deck', '1000')]);
  await issueBill(services, acting, job, '2026-03-31', {});
  const [deck] = await withCompany(database, acting.company.id, (tx) =>
    loadEstimateLines(tx, acting.company.id, job),
  );
  const lines = [{ ...item('Deck', '1000'), id: deck?.id ?? null }, item('Stairs', '200')];
  await reviseEstimate(services, acting, job, { version: 2, lines, reason: 'Client wants stairs' });
  const revised = readerOf(reportRoutes(services), acting);
  const report = await revised.read(wire.readBillingReport, `/estimates/${job}/billing-report`);
  expect([report.originalContractSum, report.contractSum, report.balanceToFinish]).toEqual([
    '1000.00',
    '1200.00',
    '300.00',
  ]);
  expect(report.revisions).toMatchObject([
    { reason: 'Client wants stairs', sumBefore: '1000.00', sumAfter: '1200.00' },
  ]);
  expect((await revised.ask(`/estimates/${job}/billing-report.pdf`)).status).toBe(200);
});

test('the billing report is a PDF too', async () => {
  const answer = await reader.ask(`/estimates/${books.build}/billing-report.pdf`);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect((await answer.text()).slice(0, 5)).toBe('%PDF-');
});

test.each(['billing-report', 'billing-report.pdf'])('%s of another company is not found', async (which) => {
  expect((await stranger.ask(`/estimates/${books.build}/${which}`)).status).toBe(404);
});

test('the overview says what needs doing', async () => {
  const overview = await reader.read(wire.readOverview, '/overview');
  expect(overview).toMatchObject({
    overdue: { count: 0, amount: '0.00' },
    readyToBill: { count: 0, amount: '0.00' },
    readyToRelease: { count: 0, amount: '0.00' },
    sentEstimates: { count: 0, amount: '0.00' },
    sentChangeOrders: { count: 0, amount: '0.00' },
    drafts: 0,
    outstanding: '49637.50',
    held: '1100.00',
  });
});

test('the overview counts what is overdue, to bill, to release, and drafts', async () => {
  const services = testServices(database);
  const acting = await foundCompany(services);
  const customerId = await newCustomer(services, acting);
  const estimate = (price: string) => heldEstimate(services, acting, customerId, [item('Work', price)]);
  const halfBilled = await estimate('3000');
  await decideEstimate(services, acting, halfBilled, { decision: 'accepted', by: 'Ida', on: '2026-03-01' });
  const half = { basis: { kind: 'percent', percent: 50_000_000n, of: 'this_bill' } } as const;
  await issueBill(services, acting, halfBilled, '2026-03-31', half);
  await issueBill(services, acting, await estimate('1000'), '2026-03-31', {});
  const request = {
    ...half,
    retainage: { kind: 'as_contract' },
    release: { kind: 'none' },
    overrideReason: null,
  } as const;
  const draft = { request, invoiceDate: '2026-03-31', dueDate: null, heading: '', memo: '' };
  await createProgressInvoice(services, acting, halfBilled, draft, { issue: false });

  const onTheDay = readerOf(overviewRoutes(services), acting, '2026-04-30');
  const dayAfter = readerOf(overviewRoutes(services), acting, '2026-05-01');
  const overview = await dayAfter.read(wire.readOverview, '/overview');
  expect((await onTheDay.read(wire.readOverview, '/overview')).overdue.count).toBe(0);
  expect(overview).toMatchObject({
    overdue: { count: 2, amount: '2250.00' },
    readyToBill: { count: 1, amount: '1500.00' },
    readyToRelease: { count: 1, amount: '100.00' },
    drafts: 1,
    outstanding: '2250.00',
    held: '250.00',
  });
});

test('the overview of a new company is empty', async () => {
  expect(await stranger.read(wire.readOverview, '/overview')).toMatchObject({ months: [], held: '0.00' });
  expect((await stranger.read(wire.listContractsInProgress, '/overview/contracts')).rows).toEqual([]);
});
