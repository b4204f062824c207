import { z } from 'zod';
import { invoice } from './bill-shapes.ts';
import { endpoint } from './endpoint.ts';
import { billFigures } from './invoice-shapes.ts';
import {
  day,
  id,
  idParams,
  moneyIn,
  moneyOut,
  percentIn,
  rateIn,
  requiredLine,
  text,
  undoing,
} from './wire.ts';

const creditLine = z
  .object({
    lineId: id,
    backToPercent: percentIn
      .optional()
      .meta({ description: 'What the line goes back to, percent complete to date.' }),
    amount: moneyIn.optional().meta({ description: 'Money taken off the line.' }),
  })
  .refine((entry) => (entry.backToPercent === undefined) !== (entry.amount === undefined), {
    message: 'Give either backToPercent or amount.',
  });

/** What of a bill is credited, without a minus sign. */
export const creditBasis = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('amount'), amount: moneyIn.meta({ description: 'Before tax.' }) }),
  z.object({ kind: z.literal('percent'), percent: rateIn }),
  z.object({ kind: z.literal('draws'), drawIds: z.array(id).min(1, 'Name at least one draw.').max(500) }),
  z.object({
    kind: z.literal('lines'),
    lines: z.array(creditLine).min(1, 'Name at least one line.').max(2_000),
  }),
]);

const creditFields = { basis: creditBasis, reason: requiredLine(500, 'The reason') };

const example = {
  basis: { kind: 'percent', percent: '20' },
  reason: 'Cabinets were billed too early.',
} as const;

export const previewCreditNote = endpoint({
  method: 'POST',
  path: '/invoices/:id/credit-notes/preview',
  tag: 'Corrections',
  summary: 'The figures that a credit note on an invoice would have; writes nothing',
  permission: 'invoices.read',
  params: idParams,
  body: z.object(creditFields),
  answer: z.object({
    figures: billFigures,
    againstOpen: moneyOut.meta({ description: 'What it takes off the open balance of the invoice.' }),
    customerCredit: moneyOut.meta({ description: 'The rest, which becomes credit of the customer.' }),
    unlockedDrawIds: z.array(id).meta({ description: 'Draws that can be billed again.' }),
  }),
  example: { body: example },
});

export const creditInvoice = endpoint({
  method: 'POST',
  path: '/invoices/:id/credit-notes',
  tag: 'Corrections',
  summary: 'Issue a credit note on an invoice: whole, an amount, a percentage, draws, or by line',
  permission: 'invoices.issue',
  movesMoney: true,
  status: 201,
  params: idParams,
  body: z.object({ ...creditFields, date: day, memo: text(5_000).default('') }),
  answer: invoice,
  example: { body: { ...example, date: '2026-04-15' } },
});

export const previewUnwind = endpoint({
  method: 'GET',
  path: '/invoices/:id/unwind',
  tag: 'Corrections',
  summary: 'What voiding a document with everything after it would void, newest first, and what blocks it',
  permission: 'invoices.read',
  params: idParams,
  answer: z.object({
    voids: z.array(
      z.object({
        invoiceId: id,
        number: z.string(),
        due: moneyOut,
        paid: moneyOut.meta({ description: 'Above 0 it blocks: the payment has to be reversed first.' }),
        creditUsed: moneyOut.meta({
          description:
            'What is applied of the credit that it left. Above 0 it blocks: that has to be taken back first.',
        }),
        emailedTo: z.array(z.string()).meta({ description: 'Who has it by e-mail already.' }),
      }),
    ),
    blocked: z.boolean(),
  }),
});

export const unwindInvoice = endpoint({
  method: 'POST',
  path: '/invoices/:id/unwind',
  tag: 'Corrections',
  summary: 'Void a document with everything of its contract that was issued after it, all or nothing',
  permission: 'invoices.void',
  movesMoney: true,
  params: idParams,
  body: undoing,
  answer: invoice,
  example: { body: { reason: 'Application 2 was measured wrong.' } },
});
