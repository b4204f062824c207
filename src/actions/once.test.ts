import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listChangeOrders } from '#db/change-orders.ts';
import { withCompany } from '#db/company.ts';
import { loadDeliveries } from '#db/invoice-parts.ts';
import type { Database } from '#db/open.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer, typedEstimate } from '#tests/support/estimates.ts';
import { issueBill } from '#tests/support/example-books.ts';
import type { Acting } from './acting.ts';
import { createChangeOrder } from './create-change-order.ts';
import { createEstimate } from './create-estimate.ts';
import { once } from './once.ts';
import { recordDelivery } from './record-delivery.ts';
import { refused } from './refused.ts';

const FIRST = '01890000-0000-7000-8000-000000000001';
const SECOND = '01890000-0000-7000-8000-000000000002';

let database: Database;
let acting: Acting;
beforeAll(async () => {
  database = await openTestDatabase();
  acting = await foundCompany(testServices(database));
});
afterAll(() => database.close());

const pressing = (key: string): Acting => ({ ...acting, key: { key, requestSha256: 'same' } });

describe('what is read ahead of an action', () => {
  test('reaches the work, in the same transaction', async () => {
    const services = testServices(database);
    const seen: string[] = [];
    const id = await once(
      services,
      pressing('ahead'),
      'try',
      FIRST,
      async (_tx, made, known) => void seen.push(made, known),
      async () => 'the contract',
    );
    expect([id, ...seen]).toEqual([FIRST, FIRST, 'the contract']);
  });

  test('refuses the action, and leaves its key free', async () => {
    const services = testServices(database);
    const press = (ahead: () => Promise<void>) =>
      once(services, pressing('refused'), 'try', FIRST, async () => {}, ahead);
    await expect(
      press(async () => {
        throw refused('not_found', { what: 'estimate' });
      }),
    ).rejects.toMatchObject({ refusal: { code: 'not_found' } });
    expect(await press(async () => {})).toBe(FIRST);
  });

  test('is not asked for what was done before: the first answer is given again', async () => {
    const services = testServices(database);
    await once(services, pressing('again'), 'try', FIRST, async () => {});
    const again = once(
      services,
      pressing('again'),
      'try',
      SECOND,
      async () => {
        throw new Error('Nothing is done twice.');
      },
      async () => {
        throw refused('not_found', { what: 'estimate' });
      },
    );
    expect(await again).toBe(FIRST);
  });
});

test('pressed twice, a change order is written once and a delivery is noted once', async () => {
  const services = testServices(database);
  const customerId = await newCustomer(services, acting);
  const estimateId = await createEstimate(
    services,
    acting,
    typedEstimate(customerId, [item('Deck', '1000')]),
  );
  const steps = { ...item('Steps', '100'), kind: 'addition' } as const;
  const order = { title: 'Steps', reason: 'Asked for', scheduleDays: 0, lines: [steps] };
  const add = () =>
    createChangeOrder(services, pressing('steps'), estimateId, { ...order, drawEffect: { kind: 'none' } });
  const [first, second] = [await add(), await add()];
  expect(second).toBe(first);
  const bill = await issueBill(services, acting, estimateId, '2026-03-01', { basis: { kind: 'remaining' } });
  const delivery = { how: 'post', on: '2026-03-02', note: '' } as const;
  await recordDelivery(services, pressing('posted'), bill, delivery);
  await recordDelivery(services, pressing('posted'), bill, delivery);
  const { id: companyId } = acting.company;
  const [orders, deliveries] = await withCompany(database, companyId, (tx) =>
    Promise.all([listChangeOrders(tx, companyId, estimateId), loadDeliveries(tx, companyId, bill)]),
  );
  expect([orders.length, deliveries.length]).toEqual([1, 1]);
});
