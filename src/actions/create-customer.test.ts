import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withCompany } from '#db/company.ts';
import { listContacts } from '#db/contacts.ts';
import { type CustomerFilter, listCustomers, loadCustomer } from '#db/customers.ts';
import type { Database } from '#db/open.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { createCustomer } from './create-customer.ts';
import type { CustomerInput } from './customer-input.ts';
import type { Services } from './services.ts';
import { updateCustomer } from './update-customer.ts';

let database: Database;
let services: Services;
let acting: Acting;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  acting = await foundCompany(services);
});
afterAll(() => database.close());

const contact = (name: string, isPrimary = false) => ({
  name,
  email: `${name.toLowerCase()}@example.com`,
  phone: '',
  isPrimary,
  receivesEstimates: true,
  receivesInvoices: true,
  receivesStatements: false,
});
const customer = (name: string, contacts: CustomerInput['contacts'] = []): CustomerInput => ({
  name,
  billingAddress: '',
  siteAddress: '',
  notes: '',
  contacts,
});
const contactsOf = async (id: string) =>
  (await withCompany(database, acting.company.id, (tx) => listContacts(tx, acting.company.id, id))).map(
    ({ name, isPrimary }) => (isPrimary ? `${name}*` : name),
  );

describe('the contacts of a customer', () => {
  test.each([
    { given: [contact('Dana'), contact('Eli', true)], kept: ['Dana', 'Eli*'] },
    { given: [contact('Dana'), contact('Eli')], kept: ['Dana*', 'Eli'] },
    { given: [], kept: [] },
  ])('are kept as $kept, the primary one marked', async ({ given, kept }) => {
    const id = await createCustomer(services, acting, customer('Harbor View', given));
    expect(await contactsOf(id)).toEqual(kept);
  });

  test('are replaced by the ones given, also by ten at once', async () => {
    const id = await createCustomer(services, acting, customer('Mill Street', [contact('Dana')]));
    await Promise.all(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((name) =>
        updateCustomer(services, acting, id, {
          ...customer(`Mill ${name}`, [contact(name), contact('Eli')]),
          archived: false,
        }),
      ),
    );
    const { name } = (await withCompany(database, acting.company.id, (tx) =>
      loadCustomer(tx, acting.company.id, id),
    )) ?? { name: '' };
    expect(await contactsOf(id)).toEqual([`${name.slice(-1)}*`, 'Eli']);
  });

  test('a customer of another company is not found, and stays as it was', async () => {
    const id = await createCustomer(services, acting, customer('Old Mill', [contact('Dana')]));
    const other = await foundCompany(services);
    const change = updateCustomer(services, other, id, { ...customer('Stolen'), archived: false });
    expect(await refusalCode(change)).toBe('not_found');
    expect(await contactsOf(id)).toEqual(['Dana*']);
  });
});

test('the same idempotency key adds one customer, and is refused for another', async () => {
  const key = { key: 'one press', requestSha256: 'the same' };
  const ids = await Promise.all(
    Array.from({ length: 5 }, () => createCustomer(services, { ...acting, key }, customer('Pressed twice'))),
  );
  expect(new Set(ids).size).toBe(1);
  const other = { ...acting, key: { ...key, requestSha256: 'another' } };
  expect(await refusalCode(createCustomer(services, other, customer('Another')))).toBe('key_reused');
});

describe('the list of customers', () => {
  let other: Acting;
  const names = async (filter: Partial<CustomerFilter>) => {
    const { id } = other.company;
    const all = { archived: false, after: null, limit: 50, ...filter };
    return (await withCompany(database, id, (tx) => listCustomers(tx, id, all))).map((one) => one.name);
  };
  beforeAll(async () => {
    other = await foundCompany(services);
    for (const name of ['Öst & Söner', 'acme 50%', 'Bolt', 'acme 500', 'Bolt'])
      await createCustomer(services, other, customer(name, name === 'Bolt' ? [contact('Dana')] : []));
    const gone = await createCustomer(services, other, customer('Gone'));
    await updateCustomer(services, other, gone, { ...customer('Gone'), archived: true });
  });

  test.each([
    { search: undefined, archived: false, found: ['acme 50%', 'acme 500', 'Bolt', 'Bolt', 'Öst & Söner'] },
    { search: 'ACME', archived: false, found: ['acme 50%', 'acme 500'] },
    { search: '50%', archived: false, found: ['acme 50%'] },
    { search: 'dana@', archived: false, found: ['Bolt', 'Bolt'] },
    { search: '_', archived: false, found: [] },
    { search: undefined, archived: true, found: ['Gone'] },
  ])('search $search, archived $archived', async ({ search, archived, found }) => {
    expect((await names({ search, archived })).sort()).toEqual([...found].sort());
  });

  test('comes page by page without missing or repeating one, also where names are the same', async () => {
    const { id } = other.company;
    const seen: string[] = [];
    let after: CustomerFilter['after'] = null;
    for (let page = 0; page < 5; page += 1) {
      const rows = await withCompany(database, id, (tx) =>
        listCustomers(tx, id, { archived: false, after, limit: 1 }),
      );
      for (const row of rows) {
        seen.push(row.id);
        after = { sortName: row.sortName, id: row.id };
      }
    }
    expect(new Set(seen).size).toBe(5);
  });
});
