import type { z } from 'zod';
import { formatMoney } from '#core/money/format-money.ts';
import type { Contact } from '#db/contacts.ts';
import type { CustomerBalance, CustomerListed, CustomerRecord } from '#db/customers.ts';
import type { customer, listCustomers } from '#endpoints/customers.ts';

const presentBalance = (balance: CustomerBalance, exponent: number) => ({
  outstanding: formatMoney(balance.outstandingMinor, exponent),
  held: formatMoney(balance.heldMinor, exponent),
  credit: formatMoney(balance.creditMinor, exponent),
});

export function presentCustomer(
  one: CustomerRecord,
  contacts: readonly Contact[],
  exponent: number,
): z.output<typeof customer> {
  return {
    id: one.id,
    name: one.name,
    billingAddress: one.billingAddress,
    siteAddress: one.siteAddress,
    notes: one.notes,
    country: one.country,
    taxNumber: one.taxNumber,
    tax: one.tax,
    archived: one.archived,
    contacts: [...contacts],
    ...presentBalance(one, exponent),
  };
}

export function presentCustomerRow(
  one: CustomerListed,
  exponent: number,
): z.output<typeof listCustomers.answer>['rows'][number] {
  return {
    id: one.id,
    name: one.name,
    tax: one.tax,
    archived: one.archived,
    primaryContact: one.contactName,
    email: one.contactEmail,
    ...presentBalance(one, exponent),
  };
}
