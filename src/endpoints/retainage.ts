import { z } from 'zod';
import { invoice } from './bill-shapes.ts';
import { endpoint } from './endpoint.ts';
import { estimate } from './estimate-shapes.ts';
import {
  changeRetainageBody,
  curvePoint,
  retainageChangePreview,
  retainageChangeRow,
  type retainageRule,
  retainageTerms,
} from './retainage-shapes.ts';
import { day, id, idParams, line, moneyIn, moneyOut } from './wire.ts';

const stepDown: z.input<typeof retainageRule> = {
  kind: 'step_down',
  rate: '10',
  steps: [{ threshold: '50', rate: '5' }],
  effect: 'prospective',
};

export const previewRetainage = endpoint({
  method: 'POST',
  path: '/estimates/:id/retainage/preview',
  tag: 'Retainage',
  summary: 'What a change of the rule would move on earlier work; writes nothing',
  permission: 'estimates.read',
  params: idParams,
  body: z.object(retainageTerms),
  answer: retainageChangePreview,
  example: { body: { rule: { kind: 'flat', rate: '5' }, reach: 'earlier_bills_too' } },
});

export const changeRetainage = endpoint({
  method: 'POST',
  path: '/estimates/:id/retainage',
  tag: 'Retainage',
  summary: 'Change the rule of retainage: from now on, or for earlier bills too',
  permission: 'estimates.revise',
  movesMoney: true,
  params: idParams,
  body: changeRetainageBody,
  answer: estimate,
  example: { body: { rule: stepDown, reason: 'As agreed at half time.', version: 1 } },
});

export const listRetainageChanges = endpoint({
  method: 'GET',
  path: '/estimates/:id/retainage/changes',
  tag: 'Retainage',
  summary: 'How the rule of retainage was changed, newest first',
  permission: 'estimates.read',
  params: idParams,
  answer: z.object({ rows: z.array(retainageChangeRow) }),
});

export const readRetainageCurve = endpoint({
  method: 'GET',
  path: '/estimates/:id/retainage/curve',
  tag: 'Retainage',
  summary: 'What was held and released after each issued bill, and what the planned ones would hold',
  permission: 'estimates.read',
  params: idParams,
  query: z.object({
    plannedBills: z.coerce.number().int().min(0).max(60).optional().meta({
      description:
        'Into how many equal bills the rest of the contract is planned; left off: by its draws, or 10 where it has none.',
    }),
  }),
  answer: z.object({
    issued: z.array(curvePoint.extend({ invoiceId: id, date: day })),
    planned: z.array(curvePoint),
  }),
});

export const previewWithholding = endpoint({
  method: 'POST',
  path: '/invoices/:id/withholding/preview',
  tag: 'Retainage',
  summary: "What recording a payer's withholding would move; writes nothing",
  permission: 'invoices.read',
  params: idParams,
  body: z.object({ amount: moneyIn }),
  answer: z.object({
    balance: moneyOut.meta({ description: 'What is open on the invoice.' }),
    balanceAfter: moneyOut,
    held: moneyOut.meta({ description: 'What is held on the contract.' }),
    heldAfter: moneyOut,
    lines: z.array(z.object({ lineId: id, description: z.string(), withheld: moneyOut })),
  }),
  example: { body: { amount: '100.00' } },
});

export const withholdByPayer = endpoint({
  method: 'POST',
  path: '/invoices/:id/withholding',
  tag: 'Retainage',
  summary: 'Record what the payer withheld from an invoice that was billed in full',
  permission: 'payments.record',
  movesMoney: true,
  params: idParams,
  body: z.object({
    amount: moneyIn,
    on: day,
    memo: line(500).default('Retainage withheld by the payer'),
  }),
  answer: invoice,
  example: { body: { amount: '100.00', on: '2026-04-14' } },
});
