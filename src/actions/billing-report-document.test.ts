import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/open.ts';
import type { BillingReportDocument } from '#documents/billing-report-document.ts';
import { testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { writeExampleBooks } from '#tests/support/example-books.ts';
import { billingReport } from './billing-report.ts';
import { billingReportDocument } from './billing-report-document.ts';

let database: Database;
let printed: (estimate: 'build' | 'overBilled') => Promise<BillingReportDocument>;

beforeAll(async () => {
  database = await openTestDatabase();
  const services = testServices(database);
  const books = await writeExampleBooks(services);
  printed = async (estimate) =>
    billingReportDocument(await billingReport(services, books.acting, books[estimate]), books.acting, null);
});
afterAll(() => database.close());

test('the printed report has every bill; a void one has no cumulative total', async () => {
  const { bills, totals, contract, balanceToFinish } = await printed('build');
  expect(
    bills.map((bill) =>
      [bill.applicationNumber, bill.invoiceNumber, bill.date, bill.gross, bill.status, bill.cumulative].join(
        ' ',
      ),
    ),
  ).toEqual([
    '1 INV-0001 2026-01-31 12500.00 paid 12500.00',
    '2 INV-0002 2026-02-28 15000.00 void ',
    '3 INV-0003 2026-02-28 16666.67 partial 29166.67',
    '4 INV-0004 2026-03-31 20833.33 sent 50000.00',
  ]);
  expect(totals).toEqual({
    gross: '50000.00',
    withheld: '2916.67',
    released: '2916.67',
    tax: '1450.00',
    due: '51450.00',
    paid: '11712.50',
  });
  expect(contract).toMatchObject({ percentBilled: '100.00', outstanding: '39737.50', retainageHeld: '0.00' });
  expect(balanceToFinish).toBe('0.00');
});

test('what is billed past the contract is printed', async () => {
  const { contract, balanceToFinish, overrides } = await printed('overBilled');
  expect(contract).toMatchObject({ billedToDate: '11000.00', beyondContract: '1000.00', unbilled: '0.00' });
  // 1,000.00 less than nothing is left to bill, 1,100.00 are held.
  expect(balanceToFinish).toBe('100.00');
  expect(overrides).toMatchObject([
    { invoiceNumber: 'INV-0005', over: '1000.00', past: 'contract', reason: 'Agreed on site' },
  ]);
});
