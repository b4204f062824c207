import { type Insertable, type Selectable, sql } from 'kysely';
import type { TaxCharge } from '#core/tax/tax-charge.ts';
import { containsPattern } from './contains-pattern.ts';
import type { Tx } from './open.ts';
import type { CustomerTable } from './schema.ts';

/** What a customer owes, has withheld, and has paid beyond their invoices (minor units). */
export interface CustomerBalance {
  readonly outstandingMinor: bigint;
  readonly heldMinor: bigint;
  readonly creditMinor: bigint;
}

export interface CustomerRecord extends CustomerBalance {
  readonly id: string;
  readonly name: string;
  readonly billingAddress: string;
  readonly siteAddress: string;
  readonly notes: string;
  readonly country: string;
  readonly taxNumber: string;
  /** What the estimates of the customer charge, where they do not say otherwise. */
  readonly tax: TaxCharge;
  readonly archived: boolean;
}

/** One row of the list of customers, with the contact to write to. */
export interface CustomerListed extends CustomerRecord {
  /** The name as it is sorted. */
  readonly sortName: string;
  readonly contactName: string;
  readonly contactEmail: string;
}

type CustomerRow = Selectable<CustomerTable> & {
  readonly outstanding_minor: bigint;
  readonly held_minor: bigint;
  readonly credit_minor: bigint;
};

const toTaxCharge = (row: Pick<CustomerRow, 'tax_charge' | 'tax_reason'>): TaxCharge => ({
  charge: row.tax_charge as TaxCharge['charge'],
  reason: row.tax_reason,
});

const toCustomer = (row: CustomerRow): CustomerRecord => ({
  id: row.id,
  name: row.name,
  billingAddress: row.billing_address,
  siteAddress: row.site_address,
  notes: row.notes,
  country: row.country,
  taxNumber: row.tax_number,
  tax: toTaxCharge(row),
  archived: row.archived,
  outstandingMinor: row.outstanding_minor,
  heldMinor: row.held_minor,
  creditMinor: row.credit_minor,
});

// The balances come from the running totals of the estimates, so that a customer with many bills costs no more.
const customersOf = (tx: Tx, companyId: string) =>
  tx
    .selectFrom('customer as c')
    .innerJoinLateral(
      (inner) =>
        inner
          .selectFrom('estimate as e')
          .select([
            sql<bigint>`coalesce(sum(e.due_minor - e.collected_minor), 0)::bigint`.as('outstanding_minor'),
            sql<bigint>`coalesce(sum(e.withheld_minor - e.released_minor), 0)::bigint`.as('held_minor'),
          ])
          .whereRef('e.company_id', '=', 'c.company_id')
          .whereRef('e.customer_id', '=', 'c.id')
          .as('totals'),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(
      (inner) =>
        inner
          .selectFrom('payment as p')
          .select(sql<bigint>`coalesce(sum(p.unapplied_minor), 0)::bigint`.as('credit_minor'))
          .whereRef('p.company_id', '=', 'c.company_id')
          .whereRef('p.customer_id', '=', 'c.id')
          .where('p.unapplied_minor', '>', 0n)
          .as('credit'),
      (join) => join.onTrue(),
    )
    .selectAll('c')
    .select(['totals.outstanding_minor', 'totals.held_minor', 'credit.credit_minor'])
    .where('c.company_id', '=', companyId);

export async function loadCustomer(tx: Tx, companyId: string, id: string): Promise<CustomerRecord | null> {
  const row = await customersOf(tx, companyId).where('c.id', '=', id).executeTakeFirst();
  return row ? toCustomer(row) : null;
}

/** What the estimates of a customer charge; null where the company has no such customer. */
export async function loadTaxCharge(tx: Tx, companyId: string, id: string): Promise<TaxCharge | null> {
  const row = await tx
    .selectFrom('customer')
    .select(['tax_charge', 'tax_reason'])
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toTaxCharge(row) : null;
}

export interface CustomerFilter {
  readonly search?: string | undefined;
  readonly archived: boolean;
  /** The list goes on behind this customer. */
  readonly after: { readonly sortName: string; readonly id: string } | null;
  readonly limit: number;
}

export async function listCustomers(
  tx: Tx,
  companyId: string,
  { search, archived, after, limit }: CustomerFilter,
): Promise<readonly CustomerListed[]> {
  let query = customersOf(tx, companyId)
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom('customer_contact as one')
          .select(['one.name as contact_name', 'one.email as contact_email'])
          .whereRef('one.company_id', '=', 'c.company_id')
          .whereRef('one.customer_id', '=', 'c.id')
          .orderBy('one.is_primary', 'desc')
          .orderBy('one.position')
          .limit(1)
          .as('contact'),
      (join) => join.onTrue(),
    )
    .select(['contact.contact_name', 'contact.contact_email'])
    .select(sql<string>`lower(c.name)`.as('sort_name'))
    .where('c.archived', '=', archived)
    .orderBy(sql`lower(c.name)`)
    .orderBy('c.id')
    .limit(limit);
  if (after)
    query = query.where(sql<boolean>`(lower(c.name), c.id) > (${after.sortName}, ${after.id}::uuid)`);
  if (search) {
    query = query.where((where) =>
      where.or([
        where('c.name', 'ilike', containsPattern(search)),
        where.exists(
          where
            .selectFrom('customer_contact as reached')
            .select('reached.id')
            .whereRef('reached.company_id', '=', 'c.company_id')
            .whereRef('reached.customer_id', '=', 'c.id')
            .where((contact) =>
              contact.or([
                contact('reached.name', 'ilike', containsPattern(search)),
                contact('reached.email', 'ilike', containsPattern(search)),
              ]),
            ),
        ),
      ]),
    );
  }
  const rows = await query.execute();
  return rows.map((row) => ({
    ...toCustomer(row),
    sortName: row.sort_name,
    contactName: row.contact_name ?? '',
    contactEmail: row.contact_email ?? '',
  }));
}

export async function insertCustomer(tx: Tx, row: Insertable<CustomerTable>): Promise<void> {
  await tx.insertInto('customer').values(row).execute();
}

/** Whether there was such a customer to change. */
export async function updateCustomerRow(
  tx: Tx,
  companyId: string,
  id: string,
  change: Pick<
    CustomerRecord,
    'name' | 'billingAddress' | 'siteAddress' | 'notes' | 'country' | 'taxNumber' | 'tax' | 'archived'
  >,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('customer')
    .set({
      name: change.name,
      billing_address: change.billingAddress,
      site_address: change.siteAddress,
      notes: change.notes,
      country: change.country,
      tax_number: change.taxNumber,
      tax_charge: change.tax.charge,
      tax_reason: change.tax.reason,
      archived: change.archived,
    })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
