import { expect, it } from 'vitest';
import type { Problem } from '#endpoints/problem.ts';
import { drawMessages } from './draw-messages.ts';
import { newDraw } from './draw-row.ts';

const rows = [
  { ...newDraw('percent'), key: 'deposit', name: 'Deposit', size: '10' },
  { ...newDraw(), key: 'blank' },
  { ...newDraw('balance'), key: 'rest', name: 'Rest' },
];
const problem = (part: Partial<Problem>): Problem => ({
  ...{ type: 'about:blank', title: '', status: 422, code: 'invalid_input', detail: 'Look again.' },
  ...part,
});

it.each<[string, Partial<Problem>, string]>([
  ['a name', { fields: { 'draws.0.name': 'Say what it is.' } }, 'deposit name: Say what it is.'],
  [
    'a blank row is not sent',
    { fields: { 'draws.1.name': 'Say what it is.' } },
    'rest name: Say what it is.',
  ],
  ['an amount', { fields: { 'draws.0.entry.percent': 'No number.' } }, 'deposit size: No number.'],
  ['its own rate', { fields: { 'draws.0.retainage.rate': 'No rate.' } }, 'deposit rate: No rate.'],
  ['the lines', { fields: { 'draws.1.lineIds.0': 'No line.' } }, 'rest spread: No line.'],
  ['below zero', { code: 'draw_below_zero', details: { name: 'Rest' } }, 'rest size: Look again.'],
  ['a second balance', { code: 'balance_twice' }, 'rest entry: Look again.'],
  ['of another field', { fields: { 'lines.0.quantity': 'No number.' } }, ''],
])('%s', (_, part, expected) => {
  const said = [...drawMessages(problem(part), rows)].flatMap(([key, messages]) =>
    messages.map(({ column, text }) => `${key} ${column}: ${text}`),
  );
  expect(said.join(', ')).toBe(expected);
});
