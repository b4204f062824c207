import { z } from 'zod';
import { drawBody } from './draws.ts';
import { contractBill } from './invoice-shapes.ts';
import { lineRetainage, retainageBase, retainageRounding, retainageRule } from './retainage-shapes.ts';
import { tally } from './tally.ts';
import { taxReason, taxTerms, taxTermsIn } from './tax-shapes.ts';
import {
  day,
  decimalOut,
  id,
  instant,
  line,
  moneyOut,
  percentOut,
  quantityIn,
  rateIn,
  requiredLine,
  text,
  unitPriceIn,
} from './wire.ts';

export const estimateStatus = z.enum(['draft', 'sent', 'accepted', 'declined', 'expired']);

/** A line as typed. A discount is typed as a positive price or as a percentage of the items, and counts negative. */
const lineBody = z
  .object({
    id: id.optional().meta({ description: 'The id of an existing line to keep; without it a line is new.' }),
    kind: z.enum(['item', 'discount']).default('item'),
    section: line(120).default(''),
    description: requiredLine(500, 'The description'),
    quantity: quantityIn.default('1'),
    unit: line(20).default(''),
    unitPrice: unitPriceIn.default('0'),
    discountPercent: rateIn.nullable().default(null),
    taxRateId: id
      .nullable()
      .default(null)
      .meta({ description: 'The tax on this line; null where it is not taxable.' }),
    retainage: lineRetainage.default({ kind: 'as_rule' }),
  })
  .refine((one) => one.discountPercent === null || one.kind === 'discount', {
    path: ['discountPercent'],
    message: 'Only a discount line takes a percentage.',
  });

const estimateFields = {
  customerId: id,
  title: requiredLine(160, 'The title'),
  estimateDate: day,
  expiresOn: day.nullable().default(null),
  lines: z.array(lineBody).max(2_000, 'At most 2,000 lines.'),
  draws: z.array(drawBody).max(500, 'At most 500 draws.').optional().meta({
    description: 'The draw schedule, saved together with the estimate; left off, it stays as it is.',
  }),
  notes: text(10_000).default(''),
  terms: text(10_000).default(''),
  paymentTermsDays: z.number().int().min(0).max(365).default(30),
  retainage: retainageRule.default({ kind: 'none' }),
  taxTerms: taxTermsIn.default({ mode: 'on_gross', pricesIncludeTax: false }),
  taxReason: taxReason.optional().meta({
    description: 'Why no tax is charged, as documents print it; left off: as the customer has it.',
  }),
  storedRate: rateIn.default('0').meta({ description: 'The rate of retainage on stored materials.' }),
  retainageBase: retainageBase
    .nullable()
    .default(null)
    .meta({ description: 'null: the first bill decides: an application to date, any other per bill.' }),
  retainageRounding: retainageRounding
    .nullable()
    .default(null)
    .meta({ description: 'null: the first bill decides: an application by line, any other on its total.' }),
  retainageOnTax: z.boolean().default(false).meta({
    description:
      'Whether retainage is taken of the work with its tax, as in France; where tax is on gross and not in the prices.',
  }),
};

export const estimateBody = z.object(estimateFields);

export const estimateLine = z.object({
  id,
  position: z.number().int(),
  kind: z.enum(['item', 'discount']),
  section: z.string(),
  description: z.string(),
  quantity: decimalOut,
  unit: z.string(),
  unitPrice: decimalOut,
  discountPercent: percentOut.nullable(),
  taxRateId: id.nullable(),
  changeOrderId: id.nullable().meta({
    description: 'The approved change order that added the line; such a line is not typed and not revised.',
  }),
  amount: moneyOut.meta({ description: 'The scheduled value of the line; negative on a discount.' }),
  billed: moneyOut,
  held: moneyOut,
  retainage: lineRetainage,
});

const taxLine = z.object({
  taxRateId: id,
  name: z.string(),
  rate: percentOut,
  base: moneyOut,
  tax: moneyOut,
});

export const estimate = z.object({
  id,
  number: z.string(),
  version: z.number().int(),
  status: estimateStatus,
  customer: z.object({ id, name: z.string() }),
  title: z.string(),
  estimateDate: day,
  expiresOn: day.nullable(),
  lines: z.array(estimateLine),
  notes: z.string(),
  terms: z.string(),
  paymentTermsDays: z.number().int(),
  retainage: retainageRule,
  taxTerms,
  taxReason: taxReason.meta({ description: 'Why no tax is charged; empty where it is.' }),
  storedRate: percentOut,
  retainageBase: retainageBase.nullable().meta({ description: 'null until it is chosen or billed.' }),
  retainageRounding: retainageRounding.nullable(),
  retainageOnTax: z.boolean(),
  currency: z.string(),
  exponent: z.number().int(),
  subtotal: moneyOut.meta({ description: 'The item lines together.' }),
  discount: moneyOut.meta({ description: 'The discount lines together, negative.' }),
  contractSum: moneyOut.meta({ description: 'All lines together, before tax: the billing ceiling.' }),
  taxes: z.array(taxLine),
  tax: moneyOut,
  total: moneyOut,
  sentAt: instant.nullable(),
  substantiallyCompleteOn: day
    .nullable()
    .meta({ description: 'What is held ages from this day; null before it is set.' }),
  decidedOn: day.nullable().meta({ description: 'The day it was accepted or declined.' }),
  decidedBy: z.string().meta({ description: 'Who of the customer accepted or declined it.' }),
  revisedAfterAcceptance: z.boolean(),
  billingStarted: z.boolean(),
  tally,
});

export const estimateRow = estimate
  .pick({
    id: true,
    number: true,
    status: true,
    customer: true,
    title: true,
    estimateDate: true,
    expiresOn: true,
    currency: true,
    exponent: true,
    contractSum: true,
    total: true,
  })
  .extend({ tally });

export const revision = z.object({
  id,
  at: instant,
  by: z.string(),
  reason: z.string(),
  sumBefore: moneyOut,
  sumAfter: moneyOut,
  changes: z.array(
    z.object({
      lineId: id,
      description: z.string(),
      before: moneyOut.nullable().meta({ description: 'null where the line is new' }),
      after: moneyOut.nullable().meta({ description: 'null where the line was taken out' }),
    }),
  ),
});

/** The billing summary panel: the tally with every progress invoice, voided ones included. */
export const billingSummary = z.object({
  estimateId: id,
  version: z.number().int().meta({ description: 'Moves with every bill, payment and revision.' }),
  currency: z.string(),
  exponent: z.number().int(),
  tally,
  invoices: z.array(contractBill).meta({ description: 'In the order of issue, drafts last.' }),
  hasEarlier: z.boolean().meta({ description: 'Whether older bills were left out.' }),
});
