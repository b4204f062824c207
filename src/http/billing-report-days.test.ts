import { expect, test } from 'vitest';
import * as wire from '#endpoints/reports.ts';
import { foundCompany, TODAY, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer } from '#tests/support/estimates.ts';
import { heldEstimate, issueBill } from '#tests/support/example-books.ts';
import { readerOf } from '#tests/support/reader.ts';
import { reportRoutes } from './reports-routes.ts';

test('the billing report tells what is dated ahead too, and says so by its day', async () => {
  const database = await openTestDatabase();
  const services = testServices(database);
  const acting = await foundCompany(services);
  const customerId = await newCustomer(services, acting);
  const job = await heldEstimate(services, acting, customerId, [item('Deck', '1000')]);
  const half = { basis: { kind: 'percent', percent: 50_000_000n, of: 'this_bill' } } as const;
  await issueBill(services, acting, job, TODAY, half);
  await issueBill(services, acting, job, '2026-04-30', half);
  const { read } = readerOf(reportRoutes(services), acting);
  const told = async (query: string) => {
    const report = await read(wire.readBillingReport, `/estimates/${job}/billing-report${query}`);
    return [report.asOf, report.invoices.length, report.tally.billed, report.months.length];
  };
  expect(await told('')).toEqual(['2026-04-30', 2, '1000.00', 2]);
  expect(await told(`?asOf=${TODAY}`)).toEqual([TODAY, 1, '500.00', 1]);
  expect(await told('?asOf=2026-04-29')).toEqual(['2026-04-29', 1, '500.00', 1]);
  expect(await told('?asOf=2026-12-31')).toEqual(['2026-12-31', 2, '1000.00', 2]);
  await database.close();
});
