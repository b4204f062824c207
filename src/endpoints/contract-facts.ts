import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, done, idParams, moneyIn, requiredLine } from './wire.ts';

export const recordCosts = endpoint({
  method: 'POST',
  path: '/contract-costs',
  tag: 'Reports',
  summary:
    'What contracts have cost until a day and are expected to cost in all; all rows are kept, or none, and a later word for a day stands',
  permission: 'books.record',
  body: z.object({
    rows: z
      .array(
        z.object({
          contract: requiredLine(300, 'The number of the contract').meta({
            description:
              'The number of its estimate, such as EST-0001, alone or before its title, as reports write it.',
          }),
          asOf: day,
          cost: moneyIn.meta({ description: 'Cost to date.' }),
          estimated: moneyIn.meta({ description: 'What the whole contract is expected to cost.' }),
        }),
      )
      .min(1, 'Write at least one contract.')
      .max(1_000, 'At most 1,000 contracts at once.'),
  }),
  answer: done,
  example: {
    body: {
      rows: [{ contract: 'EST-0001', asOf: '2026-03-31', cost: '40000.00', estimated: '90000.00' }],
    },
  },
});

export const setCompletion = endpoint({
  method: 'PUT',
  path: '/estimates/:id/completion',
  tag: 'Reports',
  summary:
    'Say when the work was substantially complete: what is held ages from that day; null takes it back',
  permission: 'estimates.edit',
  params: idParams,
  body: z.object({ completedOn: day.nullable() }),
  answer: done,
  example: { body: { completedOn: '2026-06-30' } },
});
