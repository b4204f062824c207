import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  billingSummary,
  estimate,
  estimateBody,
  estimateRow,
  estimateStatus,
  revision,
} from './estimate-shapes.ts';
import { day, done, id, idParams, line, page, pageQuery, requiredLine } from './wire.ts';

const estimateExample: z.input<typeof estimateBody> = {
  customerId: '019a0000-0000-7000-8000-000000000001',
  title: 'Kitchen renovation',
  estimateDate: '2026-03-02',
  retainage: { kind: 'flat', rate: '10' },
  lines: [
    { section: 'Carpentry', description: 'Cabinets', quantity: '12', unit: 'ea', unitPrice: '1250' },
    { section: 'Carpentry', description: 'Worktop', quantity: '8.5', unit: 'm', unitPrice: '410.50' },
  ],
};

export const listEstimates = endpoint({
  method: 'GET',
  path: '/estimates',
  tag: 'Estimates',
  summary: 'Estimates and contracts, newest first',
  permission: 'estimates.read',
  query: pageQuery.extend({
    search: line(100).optional(),
    customerId: id.optional(),
    status: estimateStatus.optional(),
    billing: z.enum(['not_started', 'in_progress', 'fully_invoiced']).optional(),
    changeOrders: z
      .literal('sent')
      .optional()
      .meta({ description: 'Contracts with a change order that was sent and is not decided.' }),
  }),
  answer: page(estimateRow),
});

export const createEstimate = endpoint({
  method: 'POST',
  path: '/estimates',
  tag: 'Estimates',
  summary: 'Write an estimate; it gets its number at once',
  permission: 'estimates.edit',
  status: 201,
  body: estimateBody,
  answer: estimate,
  example: { body: estimateExample },
});

export const readEstimate = endpoint({
  method: 'GET',
  path: '/estimates/:id',
  tag: 'Estimates',
  summary: 'One estimate with its lines and its tally',
  permission: 'estimates.read',
  params: idParams,
  answer: estimate,
});

const versioned = {
  version: z
    .number()
    .int()
    .meta({ description: 'The version that was read; refused when somebody changed it since.' }),
};

export const updateEstimate = endpoint({
  method: 'PUT',
  path: '/estimates/:id',
  tag: 'Estimates',
  summary: 'Change an estimate that is not accepted and not billed',
  permission: 'estimates.edit',
  params: idParams,
  body: estimateBody.extend({
    ...versioned,
    recomputeDraws: z.boolean().default(false).meta({
      description: 'Figure unbilled percentages anew; otherwise a draw that is unchanged keeps its amount.',
    }),
  }),
  answer: estimate,
  example: { body: { ...estimateExample, version: 1 } },
});

export const deleteEstimate = endpoint({
  method: 'DELETE',
  path: '/estimates/:id',
  tag: 'Estimates',
  summary: 'Delete a draft estimate; its number is not used again',
  permission: 'estimates.edit',
  params: idParams,
  answer: done,
});

export const markEstimateSent = endpoint({
  method: 'POST',
  path: '/estimates/:id/send',
  tag: 'Estimates',
  summary: 'Mark an estimate as sent',
  permission: 'estimates.edit',
  params: idParams,
  body: z.object({}),
  answer: estimate,
  example: { body: {} },
});

export const decideEstimate = endpoint({
  method: 'POST',
  path: '/estimates/:id/decision',
  tag: 'Estimates',
  summary: 'Record that the customer accepted or declined, with who and when',
  permission: 'estimates.edit',
  params: idParams,
  body: z.object({
    decision: z.enum(['accepted', 'declined']),
    by: requiredLine(120, 'Who decided'),
    on: day,
  }),
  answer: estimate,
  example: { body: { decision: 'accepted', by: 'Dana Fox', on: '2026-03-12' } },
});

export const reopenEstimate = endpoint({
  method: 'POST',
  path: '/estimates/:id/reopen',
  tag: 'Estimates',
  summary: 'Take a sent, accepted, declined or expired estimate that is not billed back to draft',
  permission: 'estimates.edit',
  params: idParams,
  body: z.object({}),
  answer: estimate,
  example: { body: {} },
});

export const reviseEstimate = endpoint({
  method: 'POST',
  path: '/estimates/:id/revisions',
  tag: 'Estimates',
  summary: 'Revise an accepted or billed estimate: who, when, why, before and after are recorded',
  permission: 'estimates.revise',
  movesMoney: true,
  params: idParams,
  body: estimateBody.pick({ lines: true }).extend({
    ...versioned,
    title: requiredLine(160, 'The title').optional(),
    reason: requiredLine(500, 'The reason'),
  }),
  answer: estimate,
  example: {
    body: {
      version: 1,
      reason: 'The customer asked for a backsplash.',
      lines: [
        {
          id: '019a0000-0000-7000-8000-000000000003',
          section: 'Carpentry',
          description: 'Cabinets',
          quantity: '12',
          unit: 'ea',
          unitPrice: '1250',
        },
        {
          id: '019a0000-0000-7000-8000-000000000004',
          section: 'Carpentry',
          description: 'Worktop',
          quantity: '8.5',
          unit: 'm',
          unitPrice: '410.50',
        },
        { section: 'Tiling', description: 'Backsplash', quantity: '3.2', unit: 'm2', unitPrice: '95' },
      ],
    },
  },
});

export const listRevisions = endpoint({
  method: 'GET',
  path: '/estimates/:id/revisions',
  tag: 'Estimates',
  summary: 'The revisions of an estimate, oldest first',
  permission: 'estimates.read',
  params: idParams,
  answer: z.object({ rows: z.array(revision) }),
});

export const readEstimatePdf = endpoint({
  method: 'GET',
  path: '/estimates/:id/pdf',
  tag: 'Estimates',
  summary: 'The estimate as PDF',
  permission: 'estimates.read',
  params: idParams,
  produces: 'application/pdf',
});

export const readBillingSummary = endpoint({
  method: 'GET',
  path: '/estimates/:id/billing-summary',
  tag: 'Billing',
  summary:
    'The billing summary panel: contract value, invoiced, collected, outstanding, held, unbilled, and every bill',
  permission: 'estimates.read',
  params: idParams,
  query: z.object({
    newest: z.coerce
      .number()
      .int()
      .min(1)
      .max(1000)
      .optional()
      .meta({ description: 'At most so many bills, the newest; without it all of them.' }),
  }),
  answer: billingSummary,
});

export const watchEstimate = endpoint({
  method: 'GET',
  path: '/estimates/:id/events',
  tag: 'Billing',
  summary:
    'Server-sent events: `changed` with the new version whenever the contract bills, collects or is revised',
  permission: 'estimates.read',
  params: idParams,
  produces: 'text/event-stream',
});
