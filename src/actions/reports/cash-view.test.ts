import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordPayment } from '#actions/record-payment.ts';
import { takeBackCredit } from '#actions/take-back-credit.ts';
import { withCompany } from '#db/company.ts';
import { loadInvoice } from '#db/invoices.ts';
import type { Database } from '#db/open.ts';
import { loadPayment } from '#db/payments.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer } from '#tests/support/estimates.ts';
import { heldEstimate, issueBill } from '#tests/support/example-books.ts';
import { runReport } from './run-report.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('a customer whose late money was taken back and who paid in time is not expected to be late', async () => {
  const services = testServices(database);
  const acting = await foundCompany(services);
  const companyId = acting.company.id;
  const read = <T>(work: Parameters<typeof withCompany<T>>[2]) => withCompany(database, companyId, work);
  const customerId = await newCustomer(services, acting, 'Alder House');
  const job = await heldEstimate(services, acting, customerId, [item('Fence', '10000')]);
  const half = { basis: { kind: 'percent', percent: 50_000_000n, of: 'this_bill' } } as const;
  const invoiceId = await issueBill(services, acting, job, '2026-03-01', half);
  const { due_minor: amountMinor = 0n, due_date: dueDate = '' } =
    (await read((tx) => loadInvoice(tx, companyId, invoiceId))) ?? {};
  const pay = (receivedOn: string) =>
    recordPayment(services, acting, {
      ...{ customerId, receivedOn, amountMinor, method: 'check', reference: '', memo: '' },
      allocations: [{ invoiceId, amountMinor }],
    });
  const late = await pay('2026-07-31');
  const allocationId = (await read((tx) => loadPayment(tx, companyId, late)))?.allocations[0]?.id ?? '';
  await takeBackCredit(services, acting, late, {
    allocationId,
    reason: 'Meant for the deck',
    on: '2026-07-31',
  });
  await pay(dueDate);
  await issueBill(services, acting, job, '2026-03-02', half);
  const { lines } = await runReport(services, acting, 'cash-view', {});
  const open = lines.find(({ cells }) => cells[0] === 'INV-0002')?.cells.map(String);
  expect(open?.slice(0, 4)).toEqual(['INV-0002', 'Alder House', open?.[2], '0']);
});
