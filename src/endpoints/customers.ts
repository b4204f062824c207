import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { taxCharge } from './tax-shapes.ts';
import { country, id, idParams, line, moneyOut, page, pageQuery, requiredLine, text } from './wire.ts';

const contactFields = {
  name: requiredLine(120, 'The name'),
  email: z.union([z.literal(''), z.email('Write an e-mail address like ana@example.com.')]).default(''),
  phone: line(60).default(''),
  isPrimary: z.boolean().default(false),
  receivesEstimates: z.boolean().default(true),
  receivesInvoices: z.boolean().default(true),
  receivesStatements: z.boolean().default(true),
};

const customerFields = {
  name: requiredLine(160, 'The name'),
  billingAddress: text(600).default(''),
  siteAddress: text(600).default(''),
  notes: text(5_000).default(''),
  country: country
    .default('')
    .meta({ description: "Where the customer is; empty: in the company's country." }),
  taxNumber: line(40)
    .default('')
    .meta({ description: 'A VAT number or another number of the customer, for electronic invoices.' }),
  tax: taxCharge.default({ charge: 'charged', reason: '' }).meta({
    description: 'What the estimates of the customer charge, where they do not say otherwise.',
  }),
};

const contacts = z
  .array(z.object(contactFields))
  .max(50, 'At most 50 contacts.')
  .refine(
    (all) => all.filter((contact) => contact.isPrimary).length <= 1,
    'Only one contact can be the primary one.',
  )
  .default([]);

export const customer = z.object({
  ...customerFields,
  id,
  contacts: z.array(z.object({ ...contactFields, id })),
  archived: z.boolean(),
  outstanding: moneyOut,
  held: moneyOut,
  credit: moneyOut.meta({
    description: 'What the customer paid beyond their invoices and can still be applied.',
  }),
});

const customerRow = customer
  .omit({
    contacts: true,
    notes: true,
    billingAddress: true,
    siteAddress: true,
    country: true,
    taxNumber: true,
  })
  .extend({
    primaryContact: z.string(),
    email: z.string(),
  });

const customerBody = z.object({ ...customerFields, contacts });

export const listCustomers = endpoint({
  method: 'GET',
  path: '/customers',
  tag: 'Customers',
  summary: 'Customers by name',
  permission: 'customers.read',
  query: pageQuery.extend({
    search: line(100).optional(),
    archived: z.enum(['true', 'false']).default('false'),
  }),
  answer: page(customerRow),
});

export const createCustomer = endpoint({
  method: 'POST',
  path: '/customers',
  tag: 'Customers',
  summary: 'Add a customer with its contacts',
  permission: 'customers.edit',
  status: 201,
  body: customerBody,
  answer: customer,
  example: {
    body: {
      name: 'Harbor View Apartments',
      billingAddress: '400 Commercial Street\nPortland, ME 04101',
      contacts: [{ name: 'Dana Fox', email: 'dana@harborview.example', isPrimary: true }],
    },
  },
});

export const readCustomer = endpoint({
  method: 'GET',
  path: '/customers/:id',
  tag: 'Customers',
  summary: 'One customer',
  permission: 'customers.read',
  params: idParams,
  answer: customer,
});

export const updateCustomer = endpoint({
  method: 'PUT',
  path: '/customers/:id',
  tag: 'Customers',
  summary: 'Change a customer; its contacts are replaced by the ones sent',
  permission: 'customers.edit',
  params: idParams,
  body: customerBody.extend({ archived: z.boolean().default(false) }),
  answer: customer,
  example: {
    body: {
      name: 'Harbor View Apartments',
      billingAddress: '400 Commercial Street\nPortland, ME 04101',
      contacts: [
        { name: 'Dana Fox', email: 'dana@harborview.example', isPrimary: true },
        { name: 'Lee Park', email: 'accounts@harborview.example', receivesEstimates: false },
      ],
    },
  },
});
