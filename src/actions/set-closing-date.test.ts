import { afterAll, beforeAll, expect, test } from 'vitest';
import { withCompany } from '#db/company.ts';
import type { Database } from '#db/open.ts';
import { takeNumbers } from '#db/take-numbers.ts';
import { foundCompany, TODAY, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { setClosingDate } from './set-closing-date.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('the books close after what is being booked at that moment, never before it', async () => {
  const services = testServices(database);
  const acting = await foundCompany(services);
  const order: string[] = [];
  const begun = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const booking = withCompany(database, acting.company.id, async (tx) => {
    await takeNumbers(tx, acting.company.id, { next_entry: 1 });
    begun.resolve();
    await mayEnd.promise;
    order.push('booked');
  });
  await begun.promise;
  const closing = setClosingDate(services, acting, TODAY, '').then(() => order.push('closed'));
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await database.pool.query(waiting)).rowCount, { timeout: 10_000 }).toBe(1);
  mayEnd.resolve();
  await Promise.all([booking, closing]);
  expect(order).toEqual(['booked', 'closed']);
});
