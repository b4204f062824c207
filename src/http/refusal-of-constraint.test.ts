import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/open.ts';
import { createCustomer } from '#endpoints/customers.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { senderOf } from '#tests/support/sender.ts';
import { customerRoutes } from './customers-routes.ts';
import { estimateRoutes } from './estimates-routes.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('a pattern that makes a number a second time is refused in words, and nothing is written', async () => {
  const services = testServices(database);
  const acting = await foundCompany(services);
  const { done, send } = senderOf([...customerRoutes(services), ...estimateRoutes(services)], acting);
  const { id: customerId } = await done(createCustomer, '/customers', { name: 'Harbor View' });
  const body = {
    customerId,
    title: 'Kitchen',
    estimateDate: '2026-03-02',
    lines: [{ description: 'Cabinets' }],
  };
  const patternIs = (pattern: string, next: number) =>
    database.pool.query(
      `begin; set local app.company = '${acting.company.id}';
       update company set estimate_number_pattern = '${pattern}';
       update company_counter set next_estimate = ${next}; commit`,
    );
  await patternIs('E{0}', 12);
  expect((await send('POST', '/estimates', body)).json.number).toBe('E12');
  await patternIs('E1{0}', 2);
  const { status, json } = await send('POST', '/estimates', body);
  expect({ status, code: json.code }).toEqual({ status: 409, code: 'number_taken' });
  await patternIs('E{0}', 13);
  expect((await send('POST', '/estimates', body)).json.number).toBe('E13');
});
