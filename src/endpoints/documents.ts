import { z } from 'zod';
import { updateCompany } from './company.ts';
import { endpoint } from './endpoint.ts';
import { day, idParams } from './wire.ts';

export const readChangeOrderPdf = endpoint({
  method: 'GET',
  path: '/change-orders/:id/pdf',
  tag: 'Change orders',
  summary: 'The change order as PDF, to be signed; an approved one is kept and always served as it was',
  permission: 'estimates.read',
  params: idParams,
  produces: 'application/pdf',
});

export const readReceiptPdf = endpoint({
  method: 'GET',
  path: '/payments/:id/pdf',
  tag: 'Payments',
  summary: 'The receipt of a payment as PDF, with what it is applied to',
  permission: 'payments.read',
  params: idParams,
  produces: 'application/pdf',
});

export const readAdvancePdf = endpoint({
  method: 'GET',
  path: '/advances/:id/pdf',
  tag: 'Payments',
  summary: 'The receipt of an advance as PDF, with the bills that recouped it',
  permission: 'payments.read',
  params: idParams,
  produces: 'application/pdf',
});

const statementKind = z.enum(['transactions', 'open_items', 'balance_forward']);

export const readStatementPdf = endpoint({
  method: 'GET',
  path: '/customers/:id/statement',
  tag: 'Customers',
  summary: "A customer's statement as PDF, by age: transactions, open items, or the balance carried forward",
  permission: 'payments.read',
  params: idParams,
  query: z
    .object({
      kind: statementKind.default('open_items'),
      from: day.optional().meta({ description: 'Default: the first day of the month of `to`.' }),
      to: day.optional().meta({ description: 'Default: today.' }),
    })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
      path: ['from'],
      message: 'The first day is after the last. Choose an earlier one.',
    }),
  produces: 'application/pdf',
});

const sampleKinds = [
  'estimate',
  'change_order',
  'invoice',
  'application',
  'credit_note',
  'receipt',
  'statement',
] as const;

export const previewDocuments = endpoint({
  method: 'POST',
  path: '/company/document-preview',
  tag: 'Company',
  summary: 'A sample document as it would look with these settings, as a picture; nothing is saved',
  permission: 'company.edit',
  query: z.object({ kind: z.enum(sampleKinds).default('invoice') }),
  body: updateCompany.body,
  produces: 'image/svg+xml',
  example: { body: { name: 'Rivera Builders', timeZone: 'America/New_York', accentColor: '#7a3b1d' } },
});
