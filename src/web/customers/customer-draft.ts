import { CHARGED, type TaxCharge } from '#core/tax/tax-charge.ts';
import { freshId } from '#web/lib/fresh-id.ts';

/** A contact as it is typed; the key only tells the rows of the form apart. */
export interface ContactDraft {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly isPrimary: boolean;
  readonly receivesEstimates: boolean;
  readonly receivesInvoices: boolean;
  readonly receivesStatements: boolean;
}

export interface CustomerDraft {
  readonly name: string;
  readonly billingAddress: string;
  readonly siteAddress: string;
  readonly notes: string;
  readonly country: string;
  readonly taxNumber: string;
  readonly tax: TaxCharge;
  readonly contacts: readonly ContactDraft[];
}

export function newContact(isPrimary: boolean): ContactDraft {
  return {
    key: freshId(),
    name: '',
    email: '',
    phone: '',
    isPrimary,
    receivesEstimates: true,
    receivesInvoices: true,
    receivesStatements: true,
  };
}

export const emptyCustomer: CustomerDraft = {
  name: '',
  billingAddress: '',
  siteAddress: '',
  notes: '',
  country: '',
  taxNumber: '',
  tax: CHARGED,
  contacts: [],
};

/** The form's values in the wire's form. */
export function customerBody({ contacts, ...rest }: CustomerDraft) {
  return { ...rest, contacts: contacts.map(({ key: _, ...contact }) => contact) };
}
