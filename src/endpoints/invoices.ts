import { z } from 'zod';
import { billBody, billFields, billingState, invoice, reissueOf } from './bill-shapes.ts';
import { endpoint } from './endpoint.ts';
import { billFigures, delivery, invoiceRow, invoiceStatus } from './invoice-shapes.ts';
import { day, done, id, idParams, line, moneyOut, page, pageQuery, undoing } from './wire.ts';

const billExample = {
  basis: { kind: 'percent', percent: '25', of: 'this_bill' },
  invoiceDate: '2026-03-31',
  heading: 'Kickoff',
} as const;

export const createInvoice = endpoint({
  method: 'POST',
  path: '/estimates/:id/invoices',
  tag: 'Billing',
  summary: 'Create Progress Invoice: as a draft, or issued in the same step',
  permission: 'invoices.issue',
  movesMoney: true,
  status: 201,
  params: idParams,
  body: billBody.extend({ issue: z.boolean().default(false) }),
  answer: invoice,
  example: { body: { ...billExample, issue: true } },
});

export const previewInvoice = endpoint({
  method: 'POST',
  path: '/estimates/:id/invoices/preview',
  tag: 'Billing',
  summary: 'The figures that a bill would have; writes nothing',
  permission: 'estimates.read',
  params: idParams,
  body: z.object({
    ...billFields,
    invoiceDate: day
      .optional()
      .meta({ description: 'Its tax is at the rates of this day; left off: today.' }),
  }),
  answer: billFigures,
  example: { body: { basis: billExample.basis } },
});

export const readBillingState = endpoint({
  method: 'GET',
  path: '/estimates/:id/billing-state',
  tag: 'Billing',
  summary: 'Everything that the figures of the next bill depend on',
  permission: 'estimates.read',
  params: idParams,
  answer: billingState,
});

export const listInvoices = endpoint({
  method: 'GET',
  path: '/invoices',
  tag: 'Billing',
  summary: 'Progress invoices of all contracts, newest first',
  permission: 'invoices.read',
  query: pageQuery.extend({
    search: line(100).optional(),
    customerId: id.optional(),
    estimateId: id.optional(),
    status: invoiceStatus.optional(),
    open: z
      .enum(['true', 'false'])
      .optional()
      .meta({ description: 'true: only issued ones with a balance.' }),
  }),
  answer: page(invoiceRow),
});

export const readInvoice = endpoint({
  method: 'GET',
  path: '/invoices/:id',
  tag: 'Billing',
  summary: 'One invoice with its figures, payments and deliveries',
  permission: 'invoices.read',
  params: idParams,
  answer: invoice,
});

export const updateDraft = endpoint({
  method: 'PUT',
  path: '/invoices/:id',
  tag: 'Billing',
  summary: 'Change a draft; an issued invoice can never be changed',
  permission: 'invoices.issue',
  params: idParams,
  body: billBody.extend({ version: z.number().int() }),
  answer: invoice,
  example: { body: { ...billExample, version: 1 } },
});

export const deleteDraft = endpoint({
  method: 'DELETE',
  path: '/invoices/:id',
  tag: 'Billing',
  summary: 'Delete a draft; it had no number',
  permission: 'invoices.issue',
  params: idParams,
  answer: done,
});

export const issueInvoice = endpoint({
  method: 'POST',
  path: '/invoices/:id/issue',
  tag: 'Billing',
  summary: 'Issue a draft: checked again, numbered, posted; its amounts are fixed from now on',
  permission: 'invoices.issue',
  movesMoney: true,
  params: idParams,
  body: z.object({
    confirm: z.object({ gross: moneyOut, due: moneyOut }).optional().meta({
      description: 'The figures that the issuer saw, where they changed since the draft was saved.',
    }),
    overrideReason: line(500).nullable().default(null),
    reissueOf: reissueOf.optional().meta({
      description: 'Left off: as the draft says. null: it takes the next number.',
    }),
  }),
  answer: invoice,
  example: { body: {} },
});

export const voidInvoice = endpoint({
  method: 'POST',
  path: '/invoices/:id/void',
  tag: 'Billing',
  summary: 'Void the newest unpaid invoice of a contract; it stays visible, struck through',
  permission: 'invoices.void',
  movesMoney: true,
  params: idParams,
  body: undoing,
  answer: invoice,
  example: { body: { reason: 'Billed to the wrong estimate.' } },
});

export const recordDelivery = endpoint({
  method: 'POST',
  path: '/invoices/:id/deliveries',
  tag: 'Billing',
  summary: 'Note how and when an issued invoice reached the customer',
  permission: 'invoices.issue',
  params: idParams,
  body: z.object({ how: delivery.shape.how, on: day, note: line(300).default('') }),
  answer: invoice,
  example: { body: { how: 'post', on: '2026-03-31', note: 'With the signed timesheets' } },
});

export const readInvoicePdf = endpoint({
  method: 'GET',
  path: '/invoices/:id/pdf',
  tag: 'Billing',
  summary: 'The invoice as PDF; an issued one is kept and always served as issued',
  permission: 'invoices.read',
  params: idParams,
  produces: 'application/pdf',
});
