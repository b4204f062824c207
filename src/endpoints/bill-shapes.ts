import { z } from 'zod';
import { certificate } from './certificate-shapes.ts';
import { drawOut } from './draws.ts';
import { billFigures, delivery, invoiceRow } from './invoice-shapes.ts';
import {
  lineRetainage,
  retainageBase,
  retainageChange,
  retainageRounding,
  retainageRule,
} from './retainage-shapes.ts';
import { taxTerms } from './tax-shapes.ts';
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

const applicationLine = z
  .object({
    lineId: id,
    percentToDate: percentIn
      .optional()
      .meta({ description: 'Percent complete of the line, stored materials left out.' }),
    amount: moneyIn.optional().meta({ description: 'New work this period, on top of what is installed.' }),
    takenBack: moneyIn
      .optional()
      .meta({ description: 'Work taken back, as a correction of an earlier bill; needs a note.' }),
    installed: moneyIn.default('0').meta({ description: 'What was stored and is now work.' }),
    stored: moneyIn
      .nullable()
      .default(null)
      .meta({ description: 'Presently stored; null: what was stored less what was installed.' }),
    note: line(500)
      .nullable()
      .default(null)
      .meta({ description: 'Explains work taken back, or materials returned.' }),
  })
  .refine(
    (one) => [one.percentToDate, one.amount, one.takenBack].filter((typed) => typed !== undefined).length < 2,
    { message: 'Give percentToDate, amount or takenBack, or none to keep the progress.' },
  );

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
  z.object({
    kind: z.literal('application'),
    periodFrom: day,
    periodTo: day,
    evenIfZero: z.boolean().default(false).meta({ description: 'Also where nothing was done this period.' }),
    lines: z.array(applicationLine).max(2_000),
  }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('draws'), drawIds: z.array(id).min(1, 'Tick a draw.').max(500) }),
]);

export const billRetainage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('as_contract') }),
  z.object({ kind: z.literal('rate'), rate: rateIn }),
  z.object({ kind: z.literal('left_off') }),
  z.object({ kind: z.literal('carry') }).meta({
    description: 'As the contract says; what this bill cannot bear is withheld from the next ones.',
  }),
]);

export const billRelease = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('amount'), amount: moneyIn }),
  z.object({ kind: z.literal('percent'), percent: rateIn }),
  z.object({
    kind: z.literal('lines'),
    lines: z.array(z.object({ lineId: id, amount: moneyIn })).max(2_000),
  }),
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

/** The void application that a bill issues again. */
export const reissueOf = z.number().int().min(1).max(100_000).nullable().meta({
  description: 'The number of a void application that is issued again: it keeps it, as 3R.',
});

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
  reissueOf: reissueOf.default(null),
});

export const invoice = invoiceRow.extend({
  version: z.number().int(),
  ...billFields,
  memo: z.string(),
  reissueOf: reissueOf.meta({
    description: 'Of a draft: the number of the void application that it issues again, if any.',
  }),
  figures: billFigures,
  isNewest: z.boolean().meta({ description: 'The last document of its contract.' }),
  standsAlone: z.boolean().meta({
    description:
      'It can be voided without the later ones: the newest, or a bill of a contract without applications.',
  }),
  overriddenBy: z.string().nullable(),
  credit: z
    .object({
      reason: z.string(),
      againstOpen: moneyOut.meta({ description: 'What it took off the balances of invoices.' }),
      offBalances: z
        .array(z.object({ invoiceId: id, number: z.string(), amount: moneyOut }))
        .meta({ description: 'Off which of them, in the order of issue.' }),
      customerCredit: moneyOut.meta({ description: 'What it left to the customer as credit.' }),
      paymentId: id
        .nullable()
        .meta({ description: 'Where that credit is applied and taken back, as of a payment.' }),
    })
    .nullable()
    .meta({ description: 'Of a credit note only.' }),
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
  certificate: certificate.nullable().meta({ description: 'What was certified of an application.' }),
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
      stored: moneyOut.meta({ description: 'Materials presently stored; they count as billed.' }),
      retainage: lineRetainage,
      stepReached: z.number().int(),
      changeOrderId: id.nullable(),
      exempt: moneyOut.meta({ description: 'Work to date that draws billed apart from the retainage rule.' }),
      taxRateIds: z.array(id).meta({ description: 'The rates on the line, those of a group one by one.' }),
    }),
  ),
  taxes: z.array(
    z.object({
      taxRateId: id,
      name: z.string(),
      rate: percentOut.meta({ description: 'Until the first change.' }),
      compound: z.boolean(),
      changes: z.array(z.object({ from: day, rate: percentOut })).meta({
        description: 'From which days it has another rate: a bill is taxed at that of its own date.',
      }),
      charged: z
        .array(
          z.object({
            rate: percentOut,
            baseToDate: moneyOut,
            taxToDate: moneyOut,
            exactToDate: z.string().meta({ description: 'The unrounded tax to date in minor units, "n/d".' }),
            lines: z
              .array(z.object({ lineId: id, exact: z.string(), tax: moneyOut }))
              .meta({ description: 'The same by line, where tax is rounded by line.' }),
          }),
        )
        .meta({ description: 'What earlier bills charged, under each of its rates.' }),
    }),
  ),
  retainage: retainageRule,
  storedRate: percentOut,
  retainageBase: retainageBase
    .nullable()
    .meta({ description: 'null: the first bill decides: an application to date, any other per bill.' }),
  retainageRounding: retainageRounding
    .nullable()
    .meta({ description: 'null: the first bill decides: an application by line, any other on its total.' }),
  retainageOnTax: z.boolean().meta({ description: 'Whether retainage is taken of the work with its tax.' }),
  withheld: moneyOut.meta({ description: 'Withheld to date, releases not taken off.' }),
  stepReached: z.number().int().meta({ description: 'How many steps of the rule are passed.' }),
  stillToWithhold: moneyOut.meta({ description: 'What earlier bills could not bear.' }),
  retainageChange: retainageChange
    .nullable()
    .meta({ description: 'A change of the rule that the next bill takes up, with the terms before it.' }),
  taxTerms,
  advances: z.array(z.object({ advanceId: id, balance: moneyOut, rate: percentOut, threshold: moneyOut })),
  holdings: z
    .array(z.object({ invoiceId: id, lineId: id, held: moneyOut }))
    .meta({ description: 'What the lines of each bill still hold, oldest bill first.' }),
  changeOrders: z
    .array(z.object({ changeOrderId: id, number: z.number().int(), approvedOn: day }))
    .meta({ description: 'The change orders whose lines are in the contract.' }),
  draws: z.array(drawOut).meta({ description: 'The draw schedule, billed draws included.' }),
  overByDeduction: moneyOut.meta({
    description:
      'What approved deductions took off below what is billed: only credits and releases until then.',
  }),
  earliestInvoiceDate: day.nullable().meta({ description: 'A bill is not dated before this day.' }),
  lastPeriodTo: day.nullable().meta({
    description: 'Where the contract is billed by applications: the last day that the newest one covers.',
  }),
  paymentTermsDays: z.number().int(),
});
