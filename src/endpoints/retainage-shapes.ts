import { z } from 'zod';
import { id, instant, line, moneyIn, moneyOut, percentOut, rateIn, requiredLine } from './wire.ts';

const flat = z.object({ kind: z.literal('flat'), rate: rateIn });

const byLine = z
  .object({ kind: z.literal('by_line'), rate: rateIn })
  .meta({ description: 'Lines have rates or amounts of their own; the others withhold at this rate.' });

const stepDown = z.object({
  kind: z.literal('step_down'),
  rate: rateIn,
  steps: z
    .array(z.object({ threshold: rateIn, rate: rateIn }))
    .min(1)
    .max(10)
    .meta({ description: 'Past each threshold, a share of the contract sum, the next rate applies.' }),
  effect: z.enum(['prospective', 'retroactive']).meta({
    description:
      'prospective: later work only (a last rate of 0 stops); retroactive: all work, which releases.',
  }),
  measure: z.enum(['work_and_stored', 'work', 'line']).default('work_and_stored'),
});

const cap = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent_of_contract'), percent: rateIn }),
  z.object({ kind: z.literal('sum'), sum: moneyIn }),
]);

/** A rule of retainage, as it is typed and as it is told. */
export const retainageRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  flat,
  byLine,
  stepDown,
  z.object({
    kind: z.literal('capped'),
    rule: z.discriminatedUnion('kind', [flat, byLine, stepDown]),
    cap,
  }),
  z.object({
    kind: z.literal('fixed'),
    sum: moneyIn,
    pace: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('rate'), rate: rateIn }),
      z.object({ kind: z.literal('per_bill'), amount: moneyIn }),
    ]),
  }),
]);

/** What a line says of its own retainage. */
export const lineRetainage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('as_rule') }),
  z.object({ kind: z.literal('exempt') }),
  z.object({ kind: z.literal('rate'), rate: rateIn }),
  z.object({ kind: z.literal('amount'), amount: moneyIn }),
]);

export const retainageBase = z.enum(['per_bill', 'to_date']);
export const retainageRounding = z.enum(['on_total', 'by_line']);

/** Terms of retainage as they are typed anew. Lines that are not named follow the rule. */
export const retainageTerms = {
  rule: retainageRule,
  storedRate: rateIn.default('0').meta({ description: 'The rate of stored materials.' }),
  lines: z
    .array(z.object({ lineId: id, retainage: lineRetainage }))
    .max(2_000)
    .default([]),
  reach: z
    .enum(['later_bills', 'earlier_bills_too'])
    .default('later_bills')
    .meta({ description: 'From now on, or for earlier bills too: then the next bill moves the difference.' }),
};

/** A change of the rule that the next bill takes up, with the terms before it. */
export const retainageChange = z.object({
  reach: z.enum(['later_bills', 'earlier_bills_too']),
  rule: retainageRule,
  storedRate: percentOut,
  stepReached: z.number().int(),
  lines: z.array(z.object({ lineId: id, retainage: lineRetainage, stepReached: z.number().int() })),
});

/** What a change of the rule would do, before it is made. */
export const retainageChangePreview = z.object({
  moves: moneyOut.meta({
    description: 'What the next bill moves on earlier work: below 0 it is released, above 0 withheld.',
  }),
  held: moneyOut,
  heldAfter: moneyOut,
  stepReached: z.number().int(),
});

export const changeRetainageBody = z.object({
  ...retainageTerms,
  version: z.number().int(),
  reason: requiredLine(500, 'The reason'),
});

/** One change of the rule, on record. */
export const retainageChangeRow = z.object({
  id,
  at: instant,
  by: z.string(),
  reason: line(500),
  reach: z.enum(['later_bills', 'earlier_bills_too']),
  before: retainageRule,
  after: retainageRule,
  moves: moneyOut,
});

/** What is held after a bill, or after one that is only planned. */
export const curvePoint = z.object({
  label: z.string(),
  billedToDate: moneyOut,
  withheldToDate: moneyOut,
  releasedToDate: moneyOut,
  held: moneyOut,
});
