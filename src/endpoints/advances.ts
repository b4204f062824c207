import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { paymentMethod } from './payments.ts';
import { day, id, idParams, instant, line, moneyIn, moneyOut, percentOut, rateIn, undoing } from './wire.ts';

export const advance = z.object({
  id,
  number: z.string(),
  receivedOn: day,
  amount: moneyOut,
  balance: moneyOut.meta({ description: 'What bills have not recouped yet.' }),
  rate: percentOut.meta({ description: 'What share of each bill recoups it.' }),
  threshold: moneyOut.meta({ description: 'Billed to date from which on it is recouped.' }),
  method: z.string(),
  reference: z.string(),
  memo: z.string(),
  recordedAt: instant,
  recordedBy: z.string(),
  reversedOn: day.nullable(),
  reversalReason: z.string().nullable(),
});

export const listAdvances = endpoint({
  method: 'GET',
  path: '/estimates/:id/advances',
  tag: 'Payments',
  summary: 'The advances received on a contract, with what is left of them',
  permission: 'payments.read',
  params: idParams,
  answer: z.object({ rows: z.array(advance) }),
});

export const receiveAdvance = endpoint({
  method: 'POST',
  path: '/estimates/:id/advances',
  tag: 'Payments',
  summary: 'Receive an advance: a liability that later bills recoup',
  permission: 'payments.record',
  movesMoney: true,
  status: 201,
  params: idParams,
  body: z.object({
    receivedOn: day,
    amount: moneyIn,
    rate: rateIn,
    threshold: moneyIn.default('0'),
    method: paymentMethod,
    reference: line(120).default(''),
    memo: line(500).default(''),
  }),
  answer: advance,
  example: { body: { receivedOn: '2026-03-20', amount: '5000.00', rate: '10', method: 'bank_transfer' } },
});

export const reverseAdvance = endpoint({
  method: 'POST',
  path: '/advances/:id/reverse',
  tag: 'Payments',
  summary: 'Reverse an advance of which no bill that stands recouped anything',
  permission: 'payments.record',
  movesMoney: true,
  params: idParams,
  body: undoing,
  answer: advance,
  example: { body: { reason: 'The transfer was recalled.' } },
});
