import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChangeOrder } from '#actions/create-change-order.ts';
import { createEstimate } from '#actions/create-estimate.ts';
import { decideEstimate } from '#actions/decide-estimate.ts';
import { markEstimateSent } from '#actions/mark-estimate-sent.ts';
import { moveChangeOrder } from '#actions/move-change-order.ts';
import type { Database } from '#db/open.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { listEstimates } from '#endpoints/estimates.ts';
import { listContractsInProgress, readOverview } from '#endpoints/reports.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer, typedEstimate } from '#tests/support/estimates.ts';
import { heldEstimate, issueBill } from '#tests/support/example-books.ts';
import { readerOf } from '#tests/support/reader.ts';
import { estimateRoutes } from './estimates-routes.ts';
import { overviewRoutes } from './overview-routes.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('the overview counts what waits for a signature: estimates until they expire, and change orders', async () => {
  const services = testServices(database);
  const acting = await foundCompany(services);
  const customerId = await newCustomer(services, acting);
  const sent = async (price: string, expiresOn: string | null) => {
    const written = { ...typedEstimate(customerId, [item('Work', price)]), expiresOn };
    const id = await createEstimate(services, acting, written);
    await markEstimateSent(services, acting, id);
    return id;
  };
  await sent('3000', null);
  await sent('2000', '2026-04-15');
  const accepted = await sent('1000', null);
  await decideEstimate(services, acting, accepted, { decision: 'accepted', by: 'Ida', on: '2026-03-01' });
  const changed = async (kind: 'addition' | 'deduction', unitPrice: string) => {
    const { description, quantity, unit } = item('Lamp', '1');
    const price = item('Lamp', unitPrice).unitPrice;
    const line = { kind, description, quantity, unit, unitPrice: price, taxRateId: null };
    const order = { title: 'Lamp', reason: 'Agreed', scheduleDays: 0, lines: [line] };
    return createChangeOrder(services, acting, accepted, { ...order, drawEffect: { kind: 'none' } });
  };
  const orders = [await changed('addition', '90'), await changed('deduction', '20')];
  await changed('addition', '5');
  for (const id of orders) await moveChangeOrder(services, acting, id, 'sent');
  const on = async (day: string) => {
    const own = readerOf(overviewRoutes(services), acting, day);
    const { sentEstimates, sentChangeOrders } = await own.read(readOverview, '/overview');
    return { sentEstimates, sentChangeOrders };
  };
  const sentChangeOrders = { count: 2, amount: '70.00' };
  expect([await on('2026-04-15'), await on('2026-04-16')]).toEqual([
    { sentEstimates: { count: 2, amount: '5000.00' }, sentChangeOrders },
    { sentEstimates: { count: 1, amount: '3000.00' }, sentChangeOrders },
  ]);
  const estimates = readerOf(estimateRoutes(services), acting);
  const { rows } = await estimates.read(listEstimates, '/estimates?changeOrders=sent');
  expect(rows.map(({ id }) => id)).toEqual([accepted]);
});

test('contracts in progress come page by page, overdue ones first, then most to collect, each one once', async () => {
  const services = testServices(database);
  const acting = await foundCompany(services);
  const customerId = await newCustomer(services, acting);
  const bills = [
    ['500', '2026-04-30'],
    ['1000', '2026-05-01'],
    ['700', '2026-04-29'],
    ['1000', '2026-05-01'],
    ['900', '2026-05-01'],
    ['500', '2026-04-01'],
  ] as const;
  for (const [price, dueDate] of bills)
    await issueBill(
      services,
      acting,
      await heldEstimate(services, acting, customerId, [item('Work', price)]),
      '2026-03-31',
      {},
      dueDate,
    );
  const own = readerOf(overviewRoutes(services), acting, '2026-05-01');
  const said: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page: AnswerOf<typeof listContractsInProgress> = await own.read(
      listContractsInProgress,
      `/overview/contracts?limit=2${from}`,
    );
    said.push(
      ...page.rows.map(
        ({ number, tally, overdue }) => `${number} ${tally.outstanding}${overdue ? ' overdue' : ''}`,
      ),
      '—',
    );
    cursor = page.nextCursor;
  }
  expect(said).toEqual([
    'EST-0003 630.00 overdue',
    'EST-0006 450.00 overdue',
    '—',
    'EST-0001 450.00 overdue',
    'EST-0004 900.00',
    '—',
    'EST-0002 900.00',
    'EST-0005 810.00',
    '—',
  ]);
  expect((await own.ask('/overview/contracts?cursor=nothing')).status).toBe(400);
});
