import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  day,
  id,
  idParams,
  line,
  moneyIn,
  moneyOut,
  percentIn,
  percentOut,
  rateIn,
  requiredLine,
} from './wire.ts';

const retainageIn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('as_contract') }),
  z.object({ kind: z.literal('exempt') }),
  z.object({ kind: z.literal('rate'), rate: rateIn }),
]);

const drawFields = {
  name: requiredLine(160, 'The name of the draw'),
  milestone: line(300).nullable().default(null),
  targetDate: day.nullable().default(null),
  entry: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('amount'), amount: moneyIn }),
    z.object({ kind: z.literal('percent'), percent: percentIn }),
    z.object({ kind: z.literal('balance') }),
  ]),
  retainage: retainageIn.default({ kind: 'as_contract' }),
  lineIds: z
    .array(id)
    .min(1)
    .max(2_000)
    .nullable()
    .default(null)
    .meta({ description: 'The lines that the draw is spread over; null for all of them.' }),
};

/** A draw as typed. */
export const drawBody = z.object({
  id: id.optional().meta({ description: 'The id of an existing draw to keep; without it a draw is new.' }),
  ...drawFields,
});

export const drawOut = z.object({
  id,
  position: z.number().int(),
  name: z.string(),
  milestone: z.string().nullable(),
  targetDate: day.nullable(),
  entry: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('amount'), amount: moneyOut }),
    z.object({ kind: z.literal('percent'), percent: percentOut }),
    z.object({ kind: z.literal('balance') }),
  ]),
  amount: moneyOut.meta({ description: 'Fixed when the schedule was saved.' }),
  retainage: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('as_contract') }),
    z.object({ kind: z.literal('exempt') }),
    z.object({ kind: z.literal('rate'), rate: percentOut }),
  ]),
  lineIds: z.array(id).nullable(),
  billedBy: id.nullable().meta({ description: 'The invoice that bills it and stands.' }),
});

const drawStanding = drawOut.extend({
  label: z.string().meta({ description: 'As a bill would print it now: "Draw 3 of 4 — Framing complete".' }),
  state: z.enum(['billed', 'open', 'short', 'covered']).meta({
    description: 'short: other bills left less than its amount. covered: other bills have billed everything.',
  }),
  invoice: z.object({ id, number: z.string() }).nullable(),
  lowerTo: moneyOut.nullable().meta({
    description: 'What is left for a draw that is short: lower it to this, or bill the remaining balance.',
  }),
});

/** A draw schedule with where each draw stands. */
export const drawSchedule = z.object({
  estimateId: id,
  version: z.number().int(),
  currency: z.string(),
  exponent: z.number().int(),
  contractSum: moneyOut,
  scheduled: moneyOut,
  unscheduled: moneyOut,
  tooMuch: moneyOut.meta({ description: 'What a lower contract sum left scheduled too much.' }),
  unbilled: moneyOut.meta({ description: 'The draws not yet billed, together.' }),
  most: moneyOut.meta({ description: 'The most that can still be ticked.' }),
  draws: z.array(drawStanding),
});

export const readDraws = endpoint({
  method: 'GET',
  path: '/estimates/:id/draws',
  tag: 'Draws',
  summary: 'The draw schedule of an estimate: what is billed, what is open, and what is left to tick',
  permission: 'estimates.read',
  params: idParams,
  answer: drawSchedule,
});

export const saveDraws = endpoint({
  method: 'PUT',
  path: '/estimates/:id/draws',
  tag: 'Draws',
  summary: 'Save the draw schedule; amounts are fixed now, billed draws stay as they are',
  permission: 'estimates.edit',
  params: idParams,
  body: z.object({
    version: z
      .number()
      .int()
      .meta({ description: 'The version that was read; refused when somebody changed it since.' }),
    draws: z.array(drawBody).max(500, 'At most 500 draws.'),
    recompute: z.boolean().default(false).meta({
      description: 'Figure unbilled percentages anew; otherwise a draw that is unchanged keeps its amount.',
    }),
  }),
  answer: drawSchedule,
  example: {
    body: {
      version: 1,
      draws: [
        {
          name: 'Deposit',
          entry: { kind: 'percent', percent: '10' },
          retainage: { kind: 'exempt' },
        },
        { name: 'Framing', milestone: 'Roof is on', entry: { kind: 'amount', amount: '5000.00' } },
        { name: 'Completion', targetDate: '2026-06-30', entry: { kind: 'balance' } },
      ],
    },
  },
});

export const readDrawTemplate = endpoint({
  method: 'GET',
  path: '/estimates/:id/draws/template',
  tag: 'Draws',
  summary: 'A schedule to start from, figured on the contract sum; nothing is saved',
  permission: 'estimates.read',
  params: idParams,
  query: z
    .object({
      kind: z.enum(['construction', 'milestones', 'thirds', 'monthly_retainer']).default('construction'),
      months: z.coerce.number().int().min(1).max(120).default(12),
      firstDate: day.optional().meta({ description: 'The day of the first month of a monthly retainer.' }),
    })
    .refine((query) => query.kind !== 'monthly_retainer' || query.firstDate !== undefined, {
      path: ['firstDate'],
      message: 'Say the day of the first month.',
    }),
  answer: z.object({
    draws: z.array(drawOut.omit({ id: true, position: true, billedBy: true, amount: true })),
  }),
});
