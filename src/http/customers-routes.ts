import { z } from 'zod';
import type { Acting } from '#actions/acting.ts';
import { createCustomer } from '#actions/create-customer.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { updateCustomer } from '#actions/update-customer.ts';
import { listContacts } from '#db/contacts.ts';
import { listCustomers, loadCustomer } from '#db/customers.ts';
import * as wire from '#endpoints/customers.ts';
import { text } from '#endpoints/wire.ts';
import { pageOf, readCursor } from './cursor.ts';
import { presentCustomer, presentCustomerRow } from './present-customer.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';

const place = z.object({ sortName: text(), id: z.uuid() });

function readOne(services: Services, acting: Acting, id: string) {
  const { company } = acting;
  return reading(services, acting, async (tx) => {
    const customer = await loadCustomer(tx, company.id, id);
    if (!customer) throw refused('not_found', { what: 'customer' });
    return presentCustomer(customer, await listContacts(tx, company.id, id), company.exponent);
  });
}

export function customerRoutes(services: Services): readonly Route[] {
  return [
    route(wire.listCustomers, async ({ acting, query: { search, archived, cursor, limit } }) => {
      const { company } = acting;
      const filter = {
        search,
        archived: archived === 'true',
        after: readCursor(place, cursor),
        limit: limit + 1,
      };
      const rows = await reading(services, acting, (tx) => listCustomers(tx, company.id, filter));
      return pageOf(
        rows,
        limit,
        (row) => presentCustomerRow(row, company.exponent),
        ({ sortName, id }) => ({ sortName, id }),
      );
    }),
    route(wire.createCustomer, async ({ acting, body }) => {
      const id = await createCustomer(services, acting, body);
      return readOne(services, acting, id);
    }),
    route(wire.readCustomer, ({ acting, params }) => readOne(services, acting, params.id)),
    route(wire.updateCustomer, async ({ acting, params, body }) => {
      await updateCustomer(services, acting, params.id, body);
      return readOne(services, acting, params.id);
    }),
  ];
}
