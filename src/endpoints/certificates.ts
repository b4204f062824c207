import { z } from 'zod';
import { invoice } from './bill-shapes.ts';
import { certificate } from './certificate-shapes.ts';
import { endpoint } from './endpoint.ts';
import { day, id, idParams, line, moneyIn, moneyOut } from './wire.ts';

const certified = z.discriminatedUnion('kind', [
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
]);

export const previewCertificate = endpoint({
  method: 'POST',
  path: '/invoices/:id/certificate/preview',
  tag: 'Applications',
  summary: 'What a certificate would cut of the newest application, posted or not; writes nothing',
  permission: 'invoices.read',
  params: idParams,
  body: z.object({ certified }),
  answer: certificate
    .pick({
      appliedGross: true,
      appliedDue: true,
      certifiedDue: true,
      cutGross: true,
      cutDue: true,
      rounding: true,
      lines: true,
    })
    .extend({
      cutWithheld: moneyOut.meta({ description: 'Retainage that is not withheld because of the cut.' }),
      cutTax: moneyOut,
    }),
  example: { body: { certified: { kind: 'in_total', due: '1000.00' } } },
});

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
    certified,
    reason: line(500)
      .default('')
      .meta({ description: 'Needed where less is certified than was applied for.' }),
    on: day.nullable().default(null).meta({ description: 'The day of a cut; null: today.' }),
  }),
  answer: invoice,
  example: { body: { certified: { kind: 'by_line', lines: [] } } },
});
