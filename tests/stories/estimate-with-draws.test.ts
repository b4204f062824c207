import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDraws } from '#endpoints/draws.ts';
import type { BodyInputOf } from '#endpoints/endpoint.ts';
import { createEstimate, listEstimates, readEstimate, updateEstimate } from '#endpoints/estimates.ts';
import type { Bookkeeper } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { draw } from './draw-body.ts';

// A house and its draw schedule, written in one request: both are kept, or neither.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let written: BodyInputOf<typeof createEstimate>;

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  const { customer } = await books.newEstimate({ lines: [['Shed', '1']] });
  written = {
    customerId: customer.id,
    title: 'House',
    estimateDate: '2026-03-02',
    lines: [{ description: 'House', unitPrice: '10000.01' }],
  };
});
afterAll(() => bookkeeping.stop());

const rest = draw('Completion', 'balance');
const scheduleOf = async (id: string) => {
  const { draws, unscheduled } = await books.call(readDraws, { params: { id } });
  return [...draws.map(({ name, amount }) => `${name} ${amount}`), `unscheduled ${unscheduled}`];
};
const estimates = async () => (await books.call(listEstimates, { query: {} })).rows.length;

test('the draws are fixed with the estimate that they are of', async () => {
  const draws = [draw('Deposit', '33.33%'), draw('Framing', '33.33%'), rest];
  const { id, version } = await books.call(createEstimate, { body: { ...written, draws } });
  expect(version).toBe(1);
  expect(await scheduleOf(id)).toEqual([
    'Deposit 3333.00',
    'Framing 3333.00',
    'Completion 3334.01',
    'unscheduled 0.00',
  ]);
});

test.each([
  ['more than the contract sum', [draw('Deposit', '10000.02')], 'schedule_past_contract'],
  ['two balances', [rest, rest], 'balance_twice'],
  ['a draw without a name', [draw(' ', '100')], 'draws.0.name'],
  ['an amount that is none', [draw('Deposit', '100'), draw('Framing', '12,3x')], 'draws.1.entry.amount'],
])('nothing is kept where the draws cannot be: %s', async (_, draws, why) => {
  const before = await estimates();
  const answer = await books.send(createEstimate, { body: { ...written, draws } });
  const { code, fields = {} } = (await answer.json()) as { code: string; fields?: Record<string, string> };
  expect([code, ...Object.keys(fields)]).toContain(why);
  expect(await estimates()).toBe(before);
});

test('a changed estimate takes its new draws along, or stays as it was', async () => {
  const draws = [draw('Deposit', '50%'), rest];
  const made = await books.call(createEstimate, { body: { ...written, draws } });
  const saved = (await books.call(readDraws, { params: made })).draws;
  const change = (unitPrice: string, changed: typeof written.draws, recomputeDraws = false) =>
    books.call(updateEstimate, {
      params: made,
      body: {
        ...written,
        version: 1,
        lines: [{ description: 'House', unitPrice }],
        ...(changed && { draws: changed }),
        recomputeDraws,
      },
    });
  const kept = saved.map(({ id, name, entry }) => ({ id, name, entry }));
  await expect(change('4000', kept)).rejects.toThrow('draw_below_zero');
  expect((await books.call(readEstimate, { params: made })).contractSum).toBe('10000.01');
  expect((await change('4000', kept, true)).version).toBe(2);
  expect(await scheduleOf(made.id)).toEqual(['Deposit 2000.00', 'Completion 2000.00', 'unscheduled 0.00']);
});

test('draws that are left off stay, and an empty list takes them away', async () => {
  const made = await books.call(createEstimate, { body: { ...written, draws: [rest] } });
  const change = (version: number, draws?: []) =>
    books.call(updateEstimate, { params: made, body: { ...written, version, ...(draws && { draws }) } });
  await change(1);
  expect(await scheduleOf(made.id)).toEqual(['Completion 10000.01', 'unscheduled 0.00']);
  await change(2, []);
  expect(await scheduleOf(made.id)).toEqual(['unscheduled 10000.01']);
  await books.cleanBooks();
});
