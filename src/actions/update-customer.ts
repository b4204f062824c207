import { withCompany } from '#db/company.ts';
import { deleteContacts, insertContacts } from '#db/contacts.ts';
import { updateCustomerRow } from '#db/customers.ts';
import { type Acting, demand } from './acting.ts';
import { type CustomerInput, keptContacts, keptTax } from './customer-input.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** Changes a customer, or archives it; its contacts become the ones given. */
export async function updateCustomer(
  services: Services,
  acting: Acting,
  id: string,
  input: CustomerInput & { readonly archived: boolean },
): Promise<void> {
  demand(acting, 'customers.edit');
  const { id: companyId } = acting.company;
  await withCompany(services.database, companyId, async (tx) => {
    // The customer is written first: of two who change it at once, the second waits here.
    const found = await updateCustomerRow(tx, companyId, id, {
      ...input,
      country: input.country ?? '',
      taxNumber: input.taxNumber ?? '',
      tax: keptTax(input),
    });
    if (!found) throw refused('not_found', { what: 'customer' });
    await deleteContacts(tx, companyId, id);
    await insertContacts(tx, companyId, id, keptContacts(input.contacts, services.newId));
  });
}
