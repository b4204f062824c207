import { z } from 'zod';
import { billFigures, delivery, invoiceRow } from './invoice-shapes.ts';
import { day, id, instant, line, moneyIn, moneyOut, percentIn, percentOut, rateIn, text } from './wire.ts';

const lineEntry = z
  .object({
    lineId: id,
    percentToDate: percentIn.optional().meta({ description: 'Percent complete to date of the line.' }),
    amount: moneyIn.optional().meta({ description: 'Money this period on the line.' }),
    correctionReason: line(500)
      .nullable()
      .default(null)
      .meta({ description: 'Needed to go back below what is billed.' }),
  })
  .refine((entry) => (entry.percentToDate === undefined) !== (entry.amount === undefined), {
    message: 'Give either percentToDate or amount.',
  });

export const billBasis = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('percent'),
    percent: percentIn,
    of: z.enum(['this_bill', 'to_date']).default('this_bill'),
  }),
  z.object({
    kind: z.literal('amount'),
    amount: moneyIn,
    of: z.enum(['this_bill', 'to_date']).default('this_bill'),
    includingTax: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('lines'), lines: z.array(lineEntry).max(2_000) }),
  z.object({ kind: z.literal('remaining') }),
  z.object({ kind: z.literal('none') }),
]);

export const billRetainage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('as_contract') }),
  z.object({ kind: z.literal('rate'), rate: rateIn }),
  z.object({ kind: z.literal('left_off') }),
]);

export const billRelease = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('amount'), amount: moneyIn }),
  z.object({ kind: z.literal('percent'), percent: rateIn }),
]);

/** What was typed: kept with the draft, and figured again when it is issued. */
export const billFields = {
  basis: billBasis,
  retainage: billRetainage.default({ kind: 'as_contract' }),
  release: billRelease.default({ kind: 'none' }),
  overrideReason: line(500)
    .nullable()
    .default(null)
    .meta({ description: 'Why the bill may pass the contract sum.' }),
};

export const billBody = z.object({
  ...billFields,
  invoiceDate: day,
  dueDate: day
    .nullable()
    .default(null)
    .meta({ description: "null: the invoice date and the estimate's payment terms." }),
  heading: line(160)
    .default('')
    .meta({ description: 'The milestone or phase that the bill is for; printed as its heading.' }),
  memo: text(5_000).default(''),
});

export const invoice = invoiceRow.extend({
  version: z.number().int(),
  ...billFields,
  memo: z.string(),
  figures: billFigures,
  isNewest: z
    .boolean()
    .meta({ description: 'The last document of its contract: only this one can be voided.' }),
  overriddenBy: z.string().nullable(),
  issuedAt: instant.nullable(),
  issuedBy: z.string().nullable(),
  voidedAt: instant.nullable(),
  voidedOn: day.nullable(),
  voidedBy: z.string().nullable(),
  voidReason: z.string().nullable(),
  deliveries: z.array(delivery),
  payments: z.array(
    z.object({
      paymentId: id,
      number: z.string(),
      on: day,
      method: z.string(),
      reference: z.string(),
      amount: moneyOut,
      reversed: z.boolean(),
    }),
  ),
});

/** What the browser needs to figure a bill with the same functions as the server. */
export const billingState = z.object({
  estimateId: id,
  version: z.number().int(),
  currency: z.string(),
  exponent: z.number().int(),
  lines: z.array(
    z.object({
      lineId: id,
      position: z.number().int(),
      section: z.string(),
      description: z.string(),
      scheduled: moneyOut,
      billed: moneyOut,
      exact: z
        .string()
        .meta({ description: 'The exact amount to date in minor units, as a fraction "n/d".' }),
      held: moneyOut,
      taxRateId: id.nullable(),
    }),
  ),
  taxRates: z.array(
    z.object({
      taxRateId: id,
      name: z.string(),
      rate: percentOut,
      baseToDate: moneyOut,
      taxToDate: moneyOut,
    }),
  ),
  retainage: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('flat'), rate: percentOut }),
  ]),
  retainageBase: z.enum(['per_bill', 'to_date']),
  retainageRounding: z.enum(['on_total', 'by_line']),
  holdings: z
    .array(z.object({ invoiceId: id, lineId: id, held: moneyOut }))
    .meta({ description: 'What the lines of each bill still hold, oldest bill first.' }),
  earliestInvoiceDate: day.nullable().meta({ description: 'A bill is not dated before this day.' }),
  paymentTermsDays: z.number().int(),
});
