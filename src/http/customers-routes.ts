import { z } from 'zod';
import type { Acting } from '#actions/acting.ts';
import { createCustomer } from '#actions/create-customer.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { updateCustomer } from '#actions/update-customer.ts';
import { withCompany } from '#db/company.ts';
import { listContacts } from '#db/contacts.ts';
import { listCustomers, loadCustomer } from '#db/customers.ts';
import * as wire from '#endpoints/customers.ts';
import { pageOf, readCursor } from './cursor.ts';
import { presentCustomer, presentCustomerRow } from './present-customer.ts';
import { type Route, route } from './route.ts';

const place = z.object({ sortName: z.string(), id: z.uuid() });

async function readOne({ database }: Services, { company }: Acting, id: string) {
  return withCompany(
    database,
    company.id,
    async (tx) => {
      const customer = await loadCustomer(tx, company.id, id);
      if (!customer) throw refused('not_found', { what: 'customer' });
      return presentCustomer(customer, await listContacts(tx, company.id, id), company.exponent);
    },
    { readOnly: true },
  );
}

export function customerRoutes(services: Services): readonly Route[] {
  return [
    route(wire.listCustomers, async ({ acting: { company }, query: { search, archived, cursor, limit } }) => {
      const filter = {
        search,
        archived: archived === 'true',
        after: readCursor(place, cursor),
        limit: limit + 1,
      };
      const rows = await withCompany(
        services.database,
        company.id,
        (tx) => listCustomers(tx, company.id, filter),
        { readOnly: true },
      );
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
