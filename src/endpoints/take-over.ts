import { z } from 'zod';
import { invoice } from './bill-shapes.ts';
import { endpoint } from './endpoint.ts';
import { day, id, idParams, line, moneyIn } from './wire.ts';

export const takeOverContract = endpoint({
  method: 'POST',
  path: '/estimates/:id/take-over',
  tag: 'Billing',
  summary:
    'Take a running contract over: what its earlier applications billed, stored, held, certified and paid',
  permission: 'invoices.issue',
  movesMoney: true,
  status: 201,
  params: idParams,
  body: z.object({
    on: day.meta({ description: 'The day of the last application.' }),
    lastApplication: z.number().int().min(1).max(10_000),
    lines: z
      .array(
        z.object({
          lineId: id,
          work: moneyIn.meta({ description: 'Completed to date; of a deduction line without its minus.' }),
          stored: moneyIn.default('0'),
          held: moneyIn.default('0'),
        }),
      )
      .max(2_000),
    certified: moneyIn.meta({ description: 'Billed less held: it has to tie.' }),
    paid: moneyIn,
    overrideReason: line(500).nullable().default(null),
  }),
  answer: invoice,
  example: {
    body: {
      on: '2026-02-28',
      lastApplication: 6,
      lines: [{ lineId: '019a0000-0000-7000-8000-000000000005', work: '1000.00', held: '100.00' }],
      certified: '900.00',
      paid: '900.00',
    },
  },
});
