import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDraws, readDrawTemplate, saveDraws } from '#endpoints/draws.ts';
import { reviseEstimate } from '#endpoints/estimates.ts';
import { createInvoice, issueInvoice, previewInvoice } from '#endpoints/invoices.ts';
import { type Bookkeeper, type Estimate, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { type DrawBody, draw, drawIds } from './draw-body.ts';
import { sums } from './figures.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
});
afterAll(() => bookkeeping.stop());

const HOUSE = ['10000', '20000', '15000', '15000'].map((amount, index) => draw(`Draw ${index + 1}`, amount));

async function job(price: string, draws: readonly DrawBody[], retainageRate?: string): Promise<Estimate> {
  const estimate = await books.newEstimate({
    lines: [['Work', price]],
    ...(retainageRate ? { retainageRate } : {}),
  });
  const body = { version: estimate.version, draws: [...draws] };
  const { version } = await books.call(saveDraws, { params: { id: estimate.id }, body });
  return { ...estimate, version };
}

const scheduleOf = ({ id }: { readonly id: string }) => books.call(readDraws, { params: { id } });
const ticked = async (estimate: Estimate, ...positions: readonly number[]) => ({
  basis: { kind: 'draws' as const, drawIds: await drawIds(books, estimate, positions) },
  invoiceDate: LAST_DAY,
  issue: true,
});

describe('a saved schedule', () => {
  test.each([
    {
      what: 'percentages, each rounded by itself; the balance takes the rest',
      price: '10000.01',
      typed: ['33.33%', '33.33%', 'balance'],
      amounts: ['3333.00', '3333.00', '3334.01'],
      unscheduled: '0.00',
    },
    {
      what: 'percentages that add up to 100: the last one takes the rest',
      price: '100.01',
      typed: ['50%', '50%'],
      amounts: ['50.01', '50.00'],
      unscheduled: '0.00',
    },
    {
      what: 'a cent too little is unscheduled',
      price: '60000',
      typed: ['30000', '29999.99'],
      amounts: ['30000.00', '29999.99'],
      unscheduled: '0.01',
    },
  ])('$what', async ({ price, typed, amounts, unscheduled }) => {
    const saved = await scheduleOf(
      await job(
        price,
        typed.map((entry, index) => draw(`Draw ${index + 1}`, entry)),
      ),
    );
    expect([saved.draws.map(({ amount }) => amount), saved.unscheduled]).toEqual([amounts, unscheduled]);
  });

  test.each([
    {
      what: 'a cent too much',
      typed: ['60000.01'],
      code: 'schedule_past_contract',
      details: { over: '0.01' },
    },
    { what: 'two balances', typed: ['balance', 'balance'], code: 'balance_twice', details: {} },
    {
      what: 'a balance below zero',
      typed: ['60000.01', 'balance'],
      code: 'draw_below_zero',
      details: { name: 'Draw 2', amount: '-0.01' },
    },
  ])('refused: $what', async ({ typed, code, details }) => {
    const estimate = await books.newEstimate({ lines: [['Work', '60000']] });
    const draws = typed.map((entry, index) => draw(`Draw ${index + 1}`, entry));
    const body = { version: estimate.version, draws };
    expect(await books.refusal(saveDraws, { params: { id: estimate.id }, body })).toMatchObject({
      code,
      details,
    });
  });

  test('a draw that names a line or a draw of nobody is refused', async () => {
    const estimate = await books.newEstimate({ lines: [['Work', '60000']] });
    const stranger = '019a0000-0000-7000-8000-00000000dead';
    const save = (one: DrawBody) =>
      books.refusal(saveDraws, {
        params: { id: estimate.id },
        body: { version: estimate.version, draws: [one] },
      });
    expect((await save(draw('Work', '100', { lineIds: [stranger] }))).code).toBe('line_unknown');
    expect((await save({ ...draw('Work', '100'), id: stranger })).code).toBe('draw_unknown');
  });

  test('somebody else saved meanwhile', async () => {
    const house = await job('60000', HOUSE);
    const body = { version: house.version - 1, draws: HOUSE };
    expect((await books.refusal(saveDraws, { params: { id: house.id }, body })).code).toBe(
      'changed_meanwhile',
    );
  });

  test('percentages keep their amounts when the contract sum moves, until they are recomputed', async () => {
    const half = await job('1000', [draw('Half', '50%')]);
    const [line] = half.lines;
    const revised = await books.call(reviseEstimate, {
      params: { id: half.id },
      body: {
        version: half.version,
        reason: 'Client chose oak',
        lines: [{ id: String(line?.id), description: 'Work', unitPrice: '1200' }],
      },
    });
    const kept = await scheduleOf(half);
    const draws = kept.draws.map(({ id, name }) => ({ ...draw(name, '50%'), id }));
    expect(kept.draws.map(({ amount }) => amount)).toEqual(['500.00']);
    const anew = await books.call(saveDraws, {
      params: { id: half.id },
      body: { version: revised.version, draws, recompute: true },
    });
    expect(anew.draws.map(({ amount }) => amount)).toEqual(['600.00']);
  });

  test('a billed draw keeps its place, its name and its amount', async () => {
    const house = await job('60000', HOUSE);
    await books.call(createInvoice, { params: house, body: await ticked(house, 1) });
    const { version, draws } = await scheduleOf(house);
    const [first, ...others] = draws.map(({ id, name, amount }) => ({ ...draw(name, amount), id }));
    const save = (changed: readonly DrawBody[]) => ({
      params: { id: house.id },
      body: { version, draws: [...changed] },
    });
    const renamed = { ...draw('Down payment', '10000'), id: String(first?.id) };
    expect(await books.refusal(saveDraws, save([renamed, ...others]))).toMatchObject({
      code: 'billed_draw_changed',
      details: { label: 'Draw 1 of 4 — Draw 1' },
    });
    expect((await books.call(saveDraws, save(first ? [first] : []))).draws).toHaveLength(1);
  });

  test.each([
    { query: {}, names: ['Deposit', 'Foundation', 'Framing', 'Completion'] },
    { query: { kind: 'milestones' as const }, names: ['Kickoff', 'Midpoint', 'Delivery'] },
    {
      query: { kind: 'monthly_retainer' as const, months: 2, firstDate: '2026-01-31' },
      names: ['Month 1', 'Month 2'],
    },
  ])('starts from a template: $names', async ({ query, names }) => {
    const estimate = await books.newEstimate({ lines: [['Work', '60000']] });
    const { draws } = await books.call(readDrawTemplate, { params: { id: estimate.id }, query });
    expect(draws.map(({ name }) => name)).toEqual(names);
  });
});

describe('a bill of draws', () => {
  test('15,000.00 at 10%: 1,500.00 held, 13,500.00 due', async () => {
    const house = await job('60000', HOUSE, '10');
    const bill = await books.call(createInvoice, { params: house, body: await ticked(house, 3) });
    expect(sums(bill)).toEqual(['15000.00', '1500.00', '0.00', '0.00', '13500.00']);
  });

  test('a draw at a rate of its own is withheld at that', async () => {
    const own = [draw('Half', '5000', { retainage: { kind: 'rate', rate: '5' } }), draw('Rest', '5000')];
    const both = await job('10000', own, '10');
    const bill = await books.call(createInvoice, { params: both, body: await ticked(both, 1, 2) });
    expect(bill.withheld).toBe('750.00');
  });

  test('is blocked past the estimate, with the most that can still be ticked', async () => {
    const house = await job('60000', HOUSE);
    await books.bill(house, { basis: { kind: 'amount', amount: '12000' } });
    const asked = { params: house, body: { ...(await ticked(house, 1, 2, 3, 4)), overrideReason: 'Agreed' } };
    expect(await books.refusal(createInvoice, asked)).toMatchObject({
      code: 'draws_past_contract',
      status: 409,
      details: { over: '12000.00', most: '48000.00' },
    });
    expect((await scheduleOf(house)).most).toBe('48000.00');
  });

  test('a draw that other bills left too little for is short; then all are covered', async () => {
    const house = await job('60000', HOUSE);
    await books.bill(house, { basis: { kind: 'amount', amount: '45000.01' } });
    const { draws } = await scheduleOf(house);
    expect(draws.map(({ state, lowerTo }) => [state, lowerTo])).toEqual([
      ['open', null],
      ['short', '14999.99'],
      ['short', '14999.99'],
      ['short', '14999.99'],
    ]);
    await books.bill(house, { basis: { kind: 'remaining' } });
    expect((await scheduleOf(house)).draws.map(({ state }) => state)).toEqual(Array(4).fill('covered'));
  });

  test('names each draw once, and only draws of its own schedule', async () => {
    const house = await job('60000', HOUSE);
    const other = await job('60000', HOUSE);
    const twice = await books.refusal(createInvoice, { params: house, body: await ticked(house, 1, 1) });
    expect(twice).toMatchObject({ code: 'draw_twice', details: { label: 'Draw 1 of 4 — Draw 1' } });
    const foreign = { params: house, body: await ticked(other, 1) };
    expect((await books.refusal(createInvoice, foreign)).code).toBe('draw_unknown');
  });

  test('is previewed and kept as a draft like any bill; a draft reserves nothing', async () => {
    const house = await job('60000', HOUSE);
    const body = await ticked(house, 2);
    const preview = await books.call(previewInvoice, { params: house, body });
    expect(preview.draws.map(({ label }) => label)).toEqual(['Draw 2 of 4 — Draw 2']);
    const draft = await books.call(createInvoice, { params: house, body: { ...body, issue: false } });
    expect(draft.figures.draws.map(({ amount }) => amount)).toEqual(['20000.00']);
    await books.call(createInvoice, { params: house, body });
    const late = await books.refusal(issueInvoice, { params: { id: draft.id }, body: {} });
    expect(late.code).toBe('draw_already_billed');
  });

  test('a schedule below the estimate leaves the contract open until the rest is billed', async () => {
    const house = await job('60000', [draw('All but a cent', '59999.99')]);
    await books.call(createInvoice, { params: house, body: await ticked(house, 1) });
    expect(await books.tallyOf(house)).toMatchObject({ unbilled: '0.01', fullyInvoiced: false });
    await books.bill(house, { basis: { kind: 'remaining' } });
    expect((await books.tallyOf(house)).fullyInvoiced).toBe(true);
  });

  test('a draw is spread over the lines that it names', async () => {
    const two = await books.newEstimate({
      lines: [
        ['House', '9000'],
        ['Garden', '1000'],
      ],
    });
    const garden = String(two.lines[1]?.id);
    const draws = [draw('Garden', '600', { lineIds: [garden] }), draw('All', '5000')];
    await books.call(saveDraws, { params: { id: two.id }, body: { version: two.version, draws } });
    const bill = await books.call(createInvoice, { params: two, body: await ticked(two, 1) });
    expect(bill.figures.lines.map(({ thisBill }) => thisBill)).toEqual(['0.00', '600.00']);
  });
});

test('the books are clean', () => books.cleanBooks());
