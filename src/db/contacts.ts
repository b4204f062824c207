import type { Selectable } from 'kysely';
import type { Tx } from './open.ts';
import type { CustomerContactTable } from './schema.ts';

/** Someone at a customer, and which documents are sent to them. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly isPrimary: boolean;
  readonly receivesEstimates: boolean;
  readonly receivesInvoices: boolean;
  readonly receivesStatements: boolean;
}

const toContact = (row: Selectable<CustomerContactTable>): Contact => ({
  id: row.id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  isPrimary: row.is_primary,
  receivesEstimates: row.receives_estimates,
  receivesInvoices: row.receives_invoices,
  receivesStatements: row.receives_statements,
});

export async function listContacts(
  tx: Tx,
  companyId: string,
  customerId: string,
): Promise<readonly Contact[]> {
  const rows = await tx
    .selectFrom('customer_contact')
    .selectAll()
    .where('company_id', '=', companyId)
    .where('customer_id', '=', customerId)
    .orderBy('position')
    .execute();
  return rows.map(toContact);
}

export async function deleteContacts(tx: Tx, companyId: string, customerId: string): Promise<void> {
  await tx
    .deleteFrom('customer_contact')
    .where('company_id', '=', companyId)
    .where('customer_id', '=', customerId)
    .execute();
}

/** Writes the contacts of a customer in their order, in one statement. */
export async function insertContacts(
  tx: Tx,
  companyId: string,
  customerId: string,
  contacts: readonly Contact[],
): Promise<void> {
  if (contacts.length === 0) return;
  await tx
    .insertInto('customer_contact')
    .values(
      contacts.map((one, index) => ({
        company_id: companyId,
        customer_id: customerId,
        id: one.id,
        position: index + 1,
        name: one.name,
        email: one.email,
        phone: one.phone,
        is_primary: one.isPrimary,
        receives_estimates: one.receivesEstimates,
        receives_invoices: one.receivesInvoices,
        receives_statements: one.receivesStatements,
      })),
    )
    .execute();
}
