import { z } from 'zod';
import { day, id, moneyOut, percentOut } from './wire.ts';

const columns = {
  C: moneyOut.meta({ description: 'Scheduled value' }),
  D: moneyOut.meta({ description: 'Previously completed' }),
  E: moneyOut.meta({ description: 'Completed this period' }),
  F: moneyOut.meta({ description: 'Materials presently stored' }),
  G: moneyOut.meta({ description: 'Completed and stored to date: D + E + F' }),
  H: moneyOut.meta({ description: 'Balance to finish: C − G' }),
  I: moneyOut.meta({ description: 'Retainage held' }),
  percentComplete: percentOut.nullable().meta({ description: 'G ÷ C; null where C is 0.' }),
};

/** What change orders add, and what they take out. */
export const changeSums = z.object({
  additions: moneyOut,
  deductions: moneyOut.meta({ description: 'At or below 0.' }),
});

/** An application for payment: its continuation sheet and its summary. */
export const application = z.object({
  periodFrom: day,
  periodTo: day,
  lines: z.array(
    z.object({
      lineId: id,
      item: z.string().meta({
        description:
          'Column A: the original schedule counts from 1; the rows of a change order have its number.',
      }),
      description: z.string(),
      changeOrderId: id.nullable(),
      ...columns,
      installed: moneyOut.meta({ description: 'Of E, what was stored before.' }),
      note: z.string().nullable(),
    }),
  ),
  totals: z.object(columns),
  changeOrders: z
    .object({ earlier: changeSums, thisMonth: changeSums, net: moneyOut })
    .meta({ description: 'Approved in earlier months, and in the month in which the period ends.' }),
  summary: z.object({
    L1: moneyOut.meta({ description: 'Original contract sum' }),
    L2: moneyOut.meta({ description: 'Net change by change orders' }),
    L3: moneyOut.meta({ description: 'Contract sum to date' }),
    L4: moneyOut.meta({ description: 'Total completed and stored to date' }),
    L5a: moneyOut.meta({ description: 'Retainage on completed work' }),
    L5b: moneyOut.meta({ description: 'Retainage on stored materials' }),
    L5: moneyOut.meta({ description: 'Total retainage' }),
    L6: moneyOut.meta({ description: 'Total earned less retainage' }),
    L7: moneyOut.meta({ description: 'Less previous certificates' }),
    L8: moneyOut.meta({ description: 'Current payment due' }),
    L9: moneyOut.meta({ description: 'Balance to finish, including retainage' }),
  }),
});

const lineColumn = z.enum(['C', 'D', 'E', 'F', 'G', 'H', 'I']);
const summaryLine = z.enum(['L1', 'L2', 'L3', 'L4', 'L5a', 'L5b', 'L5', 'L6', 'L7', 'L8', 'L9']);

/** Which figure of a bill is asked about: one of the whole bill, a line of the summary, or a column of a line. */
export const askedFigure = z.object({
  figure: z
    .enum(['gross', 'tax', 'withheld', 'released', 'due', 'still_to_withhold', ...summaryLine.options])
    .default('due'),
  lineId: id.optional().meta({ description: 'With a line, the column of it is explained.' }),
  column: lineColumn.default('G'),
});

/** Why a number is what it is. */
export const explanation = z.object({
  title: z.string(),
  amount: moneyOut,
  formula: z.string(),
  inputs: z.array(
    z.object({
      name: z.string(),
      amount: moneyOut.nullable().meta({ description: 'null where the input is no amount, but a rule.' }),
      text: z.string().nullable(),
    }),
  ),
});
