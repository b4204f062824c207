import { CHARGED, type TaxCharge } from '#core/tax/tax-charge.ts';
import type { Contact } from '#db/contacts.ts';

/** A customer as it is typed. */
export interface CustomerInput {
  readonly name: string;
  readonly billingAddress: string;
  readonly siteAddress: string;
  readonly notes: string;
  /** For electronic invoices: left off, the customer is in the company's country and has no number. */
  readonly country?: string;
  readonly taxNumber?: string;
  /** What the customer's estimates charge; left off: tax is charged. */
  readonly tax?: TaxCharge;
  readonly contacts: readonly Omit<Contact, 'id'>[];
}

/** The contacts as they are kept: where none is marked as the primary one, the first is. */
export function keptContacts(contacts: CustomerInput['contacts'], newId: () => string): readonly Contact[] {
  const unmarked = !contacts.some((one) => one.isPrimary);
  return contacts.map((one, index) => ({
    ...one,
    id: newId(),
    isPrimary: one.isPrimary || (unmarked && index === 0),
  }));
}

/** What the customer's estimates charge, as it is kept: who is charged has no reason. */
export function keptTax({ tax = CHARGED }: Pick<CustomerInput, 'tax'>): TaxCharge {
  return tax.charge === 'charged' ? CHARGED : tax;
}
