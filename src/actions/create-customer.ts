import { insertContacts } from '#db/contacts.ts';
import { insertCustomer } from '#db/customers.ts';
import { type Acting, demand } from './acting.ts';
import { type CustomerInput, keptContacts, keptTax } from './customer-input.ts';
import { once } from './once.ts';
import type { Services } from './services.ts';

/** Adds a customer with its contacts. Gives its id. */
export function createCustomer(services: Services, acting: Acting, input: CustomerInput): Promise<string> {
  demand(acting, 'customers.edit');
  const { id: companyId } = acting.company;
  return once(services, acting, 'create_customer', services.newId(), async (tx, id) => {
    const tax = keptTax(input);
    await insertCustomer(tx, {
      company_id: companyId,
      id,
      name: input.name,
      billing_address: input.billingAddress,
      site_address: input.siteAddress,
      notes: input.notes,
      country: input.country ?? '',
      tax_number: input.taxNumber ?? '',
      tax_charge: tax.charge,
      tax_reason: tax.reason,
      archived: false,
      created_at: services.now(),
    });
    await insertContacts(tx, companyId, id, keptContacts(input.contacts, services.newId));
  });
}
