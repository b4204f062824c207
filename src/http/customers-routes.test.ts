import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#db/open.ts';
import * as wire from '#endpoints/customers.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { type Sender, senderOf } from '#tests/support/sender.ts';
import { customerRoutes } from './customers-routes.ts';

let database: Database;
let ours: Sender;
let theirs: Sender;
beforeAll(async () => {
  database = await openTestDatabase();
  const services = testServices(database);
  ours = senderOf(customerRoutes(services), await foundCompany(services));
  theirs = senderOf(customerRoutes(services), await foundCompany(services));
});
afterAll(() => database.close());

const dana = { name: 'Dana Fox', email: 'dana@harborview.example' };

test('a customer is added, read, changed and archived', async () => {
  const added = await ours.done(wire.createCustomer, '/customers', { name: 'Harbor View', contacts: [dana] });
  expect(added).toMatchObject({ name: 'Harbor View', outstanding: '0.00', held: '0.00', credit: '0.00' });
  expect(added.contacts).toMatchObject([{ name: 'Dana Fox', isPrimary: true, receivesInvoices: true }]);
  const changed = await ours.done(wire.updateCustomer, `/customers/${added.id}`, {
    name: 'Harbor View II',
    archived: true,
  });
  expect(changed).toMatchObject({ id: added.id, name: 'Harbor View II', contacts: [], archived: true });
  expect(await ours.done(wire.readCustomer, `/customers/${added.id}`)).toEqual(changed);
});

test("another company's customer is not found", async () => {
  const { id } = await ours.done(wire.createCustomer, '/customers', { name: 'Ours alone' });
  expect((await theirs.send('GET', `/customers/${id}`)).status).toBe(404);
  expect((await theirs.send('PUT', `/customers/${id}`, { name: 'Stolen' })).status).toBe(404);
  expect((await ours.done(wire.readCustomer, `/customers/${id}`)).name).toBe('Ours alone');
});

test('the list goes on page by page, by name', async () => {
  const names = ['Bolt', 'acme', 'Öst', 'bolt', 'Zed'];
  for (const name of names) await theirs.done(wire.createCustomer, '/customers', { name, contacts: [dana] });
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const next: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page = await theirs.done(wire.listCustomers, `/customers?limit=2${next}`);
    seen.push(...page.rows.map((row) => row.name));
    cursor = page.nextCursor;
  }
  expect(seen.toSorted()).toEqual(names.toSorted());
  expect(seen[0]).toBe('acme');
});

describe('what is broken is named', () => {
  test.each([
    { what: 'a cursor of nobody', path: '/customers?cursor=nonsense', field: 'cursor' },
    { what: 'a cursor with another place in it', path: '/customers?cursor=WzFd', field: 'cursor' },
    { what: 'a limit past what is given', path: '/customers?limit=201', field: 'limit' },
  ])('$what: $field', async ({ path, field }) => {
    const { status, json } = await ours.send('GET', path);
    expect({ status, fields: Object.keys(json.fields ?? {}) }).toEqual({ status: 400, fields: [field] });
  });

  test.each([
    { what: 'no name', body: { name: '' }, field: 'name' },
    {
      what: 'an e-mail address that is none',
      body: { name: 'A', contacts: [{ name: 'B', email: 'x' }] },
      field: 'contacts.0.email',
    },
    {
      what: 'two primary contacts',
      body: {
        name: 'A',
        contacts: [
          { ...dana, isPrimary: true },
          { ...dana, isPrimary: true },
        ],
      },
      field: 'contacts',
    },
  ])('$what: $field', async ({ body, field }) => {
    const { status, json } = await ours.send('POST', '/customers', body);
    expect({ status, fields: Object.keys(json.fields ?? {}) }).toEqual({ status: 400, fields: [field] });
  });
});
