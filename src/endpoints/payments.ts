import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, id, idParams, instant, line, moneyIn, moneyOut, page, pageQuery, undoing } from './wire.ts';

const allocationBody = z.object({ invoiceId: id, amount: moneyIn });

const allocation = z.object({
  id,
  invoiceId: id,
  invoiceNumber: z.string(),
  estimate: z.object({ id, number: z.string(), title: z.string() }),
  amount: moneyOut,
  on: day,
  takenBackOn: day
    .nullable()
    .meta({ description: 'The day on which it became credit of the customer again; null where it stands.' }),
  takenBackReason: z.string().nullable(),
});

export const paymentMethod = z.enum(['bank_transfer', 'check', 'card', 'cash', 'direct_debit', 'other']);

export const payment = z.object({
  id,
  number: z.string(),
  customer: z.object({ id, name: z.string() }),
  receivedOn: day,
  amount: moneyOut,
  unapplied: moneyOut.meta({ description: 'Credit of the customer that can still be applied.' }),
  method: z.enum([...paymentMethod.options, 'credit_note']).meta({
    description: 'credit_note: what a credit note left to the customer; no money was received.',
  }),
  reference: z.string(),
  memo: z.string(),
  currency: z.string(),
  exponent: z.number().int(),
  allocations: z.array(allocation),
  reversedOn: day.nullable(),
  reversalReason: z.string().nullable(),
  recordedAt: instant,
  recordedBy: z.string(),
});

export const listPayments = endpoint({
  method: 'GET',
  path: '/payments',
  tag: 'Payments',
  summary: 'Payments, newest first',
  permission: 'payments.read',
  query: pageQuery.extend({
    customerId: id.optional(),
    estimateId: id.optional(),
    unapplied: z
      .enum(['true', 'false'])
      .optional()
      .meta({ description: 'true: only those with credit left.' }),
  }),
  answer: page(payment),
});

export const recordPayment = endpoint({
  method: 'POST',
  path: '/payments',
  tag: 'Payments',
  summary: 'Record a payment over one or several invoices; what is not applied becomes customer credit',
  permission: 'payments.record',
  movesMoney: true,
  status: 201,
  body: z.object({
    customerId: id,
    receivedOn: day,
    amount: moneyIn,
    method: paymentMethod,
    reference: line(120).default(''),
    memo: line(500).default(''),
    allocations: z.array(allocationBody).max(500).default([]),
  }),
  answer: payment,
  example: {
    body: {
      customerId: '019a0000-0000-7000-8000-000000000001',
      receivedOn: '2026-04-14',
      amount: '4160.08',
      method: 'bank_transfer',
      reference: 'Wire 88121',
      allocations: [{ invoiceId: '019a0000-0000-7000-8000-000000000002', amount: '4160.08' }],
    },
  },
});

export const readPayment = endpoint({
  method: 'GET',
  path: '/payments/:id',
  tag: 'Payments',
  summary: 'One payment with what it was applied to',
  permission: 'payments.read',
  params: idParams,
  answer: payment,
});

export const applyCredit = endpoint({
  method: 'POST',
  path: '/payments/:id/apply',
  tag: 'Payments',
  summary: 'Apply what is left of a payment to invoices',
  permission: 'payments.record',
  movesMoney: true,
  params: idParams,
  body: z.object({
    on: day,
    allocations: z.array(allocationBody).min(1, 'Name at least one invoice.').max(500),
  }),
  answer: payment,
  example: {
    body: {
      on: '2026-04-20',
      allocations: [{ invoiceId: '019a0000-0000-7000-8000-000000000002', amount: '250.00' }],
    },
  },
});

export const takeBackCredit = endpoint({
  method: 'POST',
  path: '/payments/:id/take-back',
  tag: 'Payments',
  summary: 'Take back what was applied to an invoice: it is open again, and the money is customer credit',
  permission: 'payments.record',
  movesMoney: true,
  params: idParams,
  body: undoing.extend({ allocationId: id }),
  answer: payment,
  example: {
    body: {
      allocationId: '019a0000-0000-7000-8000-000000000006',
      reason: 'Applied to the wrong invoice.',
    },
  },
});

export const reversePayment = endpoint({
  method: 'POST',
  path: '/payments/:id/reverse',
  tag: 'Payments',
  summary: 'Reverse a payment (a bounced check, a mistake): its invoices are open again',
  permission: 'payments.record',
  movesMoney: true,
  params: idParams,
  body: undoing,
  answer: payment,
  example: { body: { reason: 'The check bounced.' } },
});
