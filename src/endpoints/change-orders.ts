import { z } from 'zod';
import { changeSums } from './application-shapes.ts';
import { endpoint } from './endpoint.ts';
import {
  day,
  decimalOut,
  id,
  idParams,
  instant,
  line,
  moneyIn,
  moneyOut,
  quantityIn,
  requiredLine,
  unitPriceIn,
} from './wire.ts';

const changeOrderStatus = z.enum(['draft', 'sent', 'approved', 'rejected', 'void']);

const effectOn = (money: typeof moneyIn | typeof moneyOut) =>
  [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('raise'), drawId: id }),
    z.object({
      kind: z.literal('lower'),
      draws: z
        .array(z.object({ drawId: id, by: money }))
        .min(1, 'Name the draws that it lowers.')
        .max(500),
    }),
  ] as const;

const fields = {
  title: requiredLine(160, 'The title'),
  reason: requiredLine(500, 'The reason'),
  scheduleDays: z
    .number()
    .int()
    .min(-3_650)
    .max(3_650)
    .default(0)
    .meta({ description: 'How many days later the job ends; below 0 earlier.' }),
  lines: z
    .array(
      z.object({
        kind: z
          .enum(['addition', 'deduction'])
          .default('addition')
          .meta({ description: 'A deduction is typed without a minus.' }),
        description: requiredLine(500, 'The description'),
        quantity: quantityIn.default('1'),
        unit: line(20).default(''),
        unitPrice: unitPriceIn.default('0'),
        taxRateId: id.nullable().default(null),
      }),
    )
    .max(500, 'At most 500 lines.'),
  drawEffect: z
    .discriminatedUnion('kind', [
      ...effectOn(moneyIn),
      z.object({ kind: z.literal('add'), name: requiredLine(160, 'The name of the draw') }),
    ])
    .default({ kind: 'none' })
    .meta({ description: 'What it does to the draw schedule when it is approved.' }),
};

export const changeOrder = z.object({
  id,
  estimateId: id,
  number: z.string().meta({ description: 'CO-1, CO-2 … on its contract.' }),
  version: z.number().int(),
  status: changeOrderStatus,
  title: z.string(),
  reason: z.string(),
  scheduleDays: z.number().int(),
  additions: moneyOut,
  deductions: moneyOut.meta({ description: 'At or below 0.' }),
  net: moneyOut,
  currency: z.string(),
  exponent: z.number().int(),
  createdAt: instant,
  createdBy: z.string(),
  sentAt: instant.nullable(),
  decidedOn: day.nullable(),
  decidedBy: z.string().meta({ description: 'Who of the customer approved or rejected it.' }),
  recordedBy: z.string().nullable(),
  contractSumBefore: moneyOut.nullable().meta({ description: 'The contract sum before its approval.' }),
});

const wholeChangeOrder = changeOrder.extend({
  lines: z.array(
    z.object({
      id,
      kind: z.enum(['addition', 'deduction']),
      description: z.string(),
      quantity: decimalOut,
      unit: z.string(),
      unitPrice: decimalOut,
      taxRateId: id.nullable(),
      amount: moneyOut,
    }),
  ),
  drawEffect: z.discriminatedUnion('kind', [
    ...effectOn(moneyOut),
    z.object({ kind: z.literal('add'), drawId: id, name: z.string() }),
  ]),
});

const example: z.input<z.ZodObject<typeof fields>> = {
  title: 'Added glazing',
  reason: 'The customer asked for a second window.',
  scheduleDays: 5,
  lines: [
    { description: 'Window, glazed', quantity: '2', unit: 'ea', unitPrice: '900' },
    { kind: 'deduction', description: 'Plain wall left out', unitPrice: '150' },
  ],
};

const version = z
  .number()
  .int()
  .meta({ description: 'The version that was read; refused when somebody changed it since.' });

export const listChangeOrders = endpoint({
  method: 'GET',
  path: '/estimates/:id/change-orders',
  tag: 'Change orders',
  summary: 'The change orders of a contract, with what they made of its sum',
  permission: 'estimates.read',
  params: idParams,
  answer: z.object({
    originalContractSum: moneyOut.meta({ description: 'The contract sum without change orders.' }),
    netApproved: moneyOut,
    contractSum: moneyOut,
    pending: moneyOut.meta({ description: 'Not approved yet: not included, and not billable.' }),
    box: z
      .object({ earlier: changeSums, thisMonth: changeSums })
      .meta({ description: 'Approved ones: in earlier months, and in the month of today.' }),
    rows: z.array(changeOrder),
  }),
});

export const createChangeOrder = endpoint({
  method: 'POST',
  path: '/estimates/:id/change-orders',
  tag: 'Change orders',
  summary: 'Write a change order; it gets its number at once and counts when it is approved',
  permission: 'estimates.revise',
  status: 201,
  params: idParams,
  body: z.object(fields),
  answer: wholeChangeOrder,
  example: { body: example },
});

export const readChangeOrder = endpoint({
  method: 'GET',
  path: '/change-orders/:id',
  tag: 'Change orders',
  summary: 'One change order with its lines',
  permission: 'estimates.read',
  params: idParams,
  answer: wholeChangeOrder,
});

export const updateChangeOrder = endpoint({
  method: 'PUT',
  path: '/change-orders/:id',
  tag: 'Change orders',
  summary: 'Change a draft change order',
  permission: 'estimates.revise',
  params: idParams,
  body: z.object({ version, ...fields }),
  answer: wholeChangeOrder,
  example: { body: { version: 1, ...example } },
});

export const sendChangeOrder = endpoint({
  method: 'POST',
  path: '/change-orders/:id/send',
  tag: 'Change orders',
  summary: 'Mark a change order as sent',
  permission: 'estimates.revise',
  params: idParams,
  body: z.object({}),
  answer: wholeChangeOrder,
  example: { body: {} },
});

export const reopenChangeOrder = endpoint({
  method: 'POST',
  path: '/change-orders/:id/reopen',
  tag: 'Change orders',
  summary: 'Take a sent or rejected change order back to draft',
  permission: 'estimates.revise',
  params: idParams,
  body: z.object({}),
  answer: wholeChangeOrder,
  example: { body: {} },
});

export const voidChangeOrder = endpoint({
  method: 'POST',
  path: '/change-orders/:id/void',
  tag: 'Change orders',
  summary: 'Make a change order void that is not approved',
  permission: 'estimates.revise',
  params: idParams,
  body: z.object({}),
  answer: wholeChangeOrder,
  example: { body: {} },
});

export const decideChangeOrder = endpoint({
  method: 'POST',
  path: '/change-orders/:id/decision',
  tag: 'Change orders',
  summary:
    'Record that the customer approved or rejected, with who and when; approved, it moves the contract sum',
  permission: 'estimates.revise',
  movesMoney: true,
  params: idParams,
  body: z.object({
    version,
    decision: z.enum(['approved', 'rejected']),
    by: requiredLine(120, 'Who decided'),
    on: day,
  }),
  answer: wholeChangeOrder,
  example: { body: { version: 1, decision: 'approved', by: 'Dana Fox', on: '2026-04-02' } },
});
