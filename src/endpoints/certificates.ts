import { z } from 'zod';
import { invoice } from './bill-shapes.ts';
import { endpoint } from './endpoint.ts';
import { day, id, idParams, line, moneyIn } from './wire.ts';

export const certifyApplication = endpoint({
  method: 'POST',
  path: '/invoices/:id/certificate',
  tag: 'Applications',
  summary:
    'Record what was certified of the newest application: a draft posts as certified, a posted one is cut',
  permission: 'invoices.issue',
  movesMoney: true,
  params: idParams,
  body: z.object({
    certified: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('in_total'),
        due: moneyIn.meta({ description: 'The payment due that was certified.' }),
      }),
      z.object({
        kind: z.literal('by_line'),
        lines: z
          .array(
            z.object({
              lineId: id,
              work: moneyIn.meta({ description: 'The work of this period that was certified.' }),
            }),
          )
          .max(2_000),
      }),
    ]),
    reason: line(500)
      .default('')
      .meta({ description: 'Needed where less is certified than was applied for.' }),
    on: day.nullable().default(null).meta({ description: 'The day of a cut; null: today.' }),
  }),
  answer: invoice,
  example: { body: { certified: { kind: 'by_line', lines: [] } } },
});
