import { z } from 'zod';
import { application } from './application-shapes.ts';
import { day, dayOut, id, instant, moneyOut, percentOut } from './wire.ts';

export const invoiceStatus = z.enum([
  'draft',
  'sent',
  'partial',
  'paid',
  'overdue',
  'credited',
  'withheld',
  'void',
]);

/** One bill in a list: what the panel, the bills list and the contract billing report show. */
export const invoiceRow = z.object({
  id,
  kind: z.enum(['invoice', 'credit_note', 'payer_withholding']).meta({
    description:
      'The figures of a credit note are below 0 where it takes something off; payer_withholding moves what a payer held back from due to withheld.',
  }),
  creditsInvoiceId: id.nullable().meta({ description: 'The bill that a credit note corrects.' }),
  status: invoiceStatus,
  number: z.string().nullable().meta({ description: 'null while it is a draft' }),
  applicationNumber: z.number().int().nullable(),
  application: z
    .string()
    .nullable()
    .meta({ description: 'As it is printed: 3, or 3R where it was issued again, then 3R2.' }),
  applicationRevision: z
    .number()
    .int()
    .meta({ description: 'How often its number was issued again: 1 is 3R, 2 is 3R2.' }),
  estimate: z.object({ id, number: z.string(), title: z.string() }),
  customer: z.object({ id, name: z.string() }),
  heading: z.string().meta({ description: 'The milestone or phase that it bills.' }),
  invoiceDate: day,
  dueDate: dayOut,
  currency: z.string(),
  exponent: z.number().int(),
  gross: moneyOut.meta({ description: 'This bill before tax and retainage.' }),
  withheld: moneyOut,
  released: moneyOut,
  tax: moneyOut,
  due: moneyOut,
  paid: moneyOut,
  credited: moneyOut.meta({ description: 'What credit notes took off its balance.' }),
  withheldByPayer: moneyOut.meta({
    description: 'What the payer held back of a bill in full; it is held like any other retainage.',
  }),
  balance: moneyOut,
  billedToDate: moneyOut
    .nullable()
    .meta({ description: 'Cumulative total after this bill; null on drafts and void bills.' }),
  heldToDate: moneyOut.nullable(),
  over: moneyOut.meta({ description: 'How far the bill went past the contract sum, by override.' }),
});

/** One bill among those of its own contract, which is not said again in each of them. */
export const contractBill = invoiceRow.omit({
  estimate: true,
  customer: true,
  currency: true,
  exponent: true,
});

const invoiceLine = z.object({
  lineId: id,
  section: z.string(),
  description: z.string(),
  scheduled: moneyOut,
  previous: moneyOut,
  thisBill: moneyOut,
  toDate: moneyOut,
  percentToDate: percentOut
    .nullable()
    .meta({ description: 'Two decimals; null where the scheduled value is 0.' }),
  withheld: moneyOut,
  released: moneyOut,
});

export const billTax = z.object({
  taxRateId: id,
  name: z.string(),
  rate: percentOut,
  base: moneyOut,
  tax: moneyOut,
});

export const pastCeiling = z.object({
  over: moneyOut,
  cumulative: moneyOut,
  cumulativePercent: percentOut.nullable(),
  lines: z.array(z.object({ lineId: id, description: z.string(), over: moneyOut })),
});

/** The figures of a bill: the same for preview, draft and issued invoice. */
export const billFigures = z.object({
  kind: z.enum(['invoice', 'credit_note']).meta({
    description: 'A bill whose gross and tax come to less than 0 is issued as a credit note.',
  }),
  lines: z.array(invoiceLine),
  draws: z
    .array(z.object({ drawId: id, label: z.string(), amount: moneyOut }))
    .meta({ description: 'The draws that the bill bills, as it prints them; empty on other bills.' }),
  gross: moneyOut,
  withheld: moneyOut,
  released: moneyOut,
  taxes: z.array(billTax),
  tax: moneyOut,
  fullPrice: z.object({ total: moneyOut, tax: moneyOut }).nullable().meta({
    description: 'Where tax is deferred: the price with its tax as if nothing were held, and that tax.',
  }),
  recouped: moneyOut.meta({ description: 'What the bill takes out of advances.' }),
  advanceLeft: moneyOut.nullable().meta({
    description: 'What is left of the advances after the bill; null where there are none.',
  }),
  due: moneyOut,
  contractSum: moneyOut,
  billedBefore: moneyOut,
  billedToDate: moneyOut,
  percentToDate: percentOut.nullable(),
  heldToDate: moneyOut,
  releasedByChange: moneyOut.meta({
    description: 'By how much a step, a cap or a lowered rate brings down what is held.',
  }),
  stillToWithhold: moneyOut.meta({
    description: 'What this bill could not bear; later bills withhold it.',
  }),
  unbilled: moneyOut,
  pastCeiling: pastCeiling.nullable(),
  application: application
    .nullable()
    .meta({ description: 'Columns A to I and lines L1 to L9; null where the bill is no application.' }),
});

export const delivery = z.object({
  how: z.enum(['email', 'post', 'hand', 'portal']),
  on: day,
  note: z.string(),
  at: instant,
});
