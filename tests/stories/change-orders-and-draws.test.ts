import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideChangeOrder, updateChangeOrder } from '#endpoints/change-orders.ts';
import { readDraws, saveDraws } from '#endpoints/draws.ts';
import type { Bookkeeper, Estimate } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { approveChangeOrder, type ChangeOrderBody, decision, writeChangeOrder } from './change-order-body.ts';
import { draw, drawIds } from './draw-body.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
});
afterAll(() => bookkeeping.stop());

const write = (estimate: Estimate, lines: readonly string[], more: Partial<ChangeOrderBody> = {}) =>
  writeChangeOrder(books, estimate, lines, more);
const approve = (order: { readonly id: string; readonly version: number }) =>
  approveChangeOrder(books, order);
const changed = async (estimate: Estimate, lines: readonly string[], more: Partial<ChangeOrderBody> = {}) =>
  approve(await write(estimate, lines, more));

describe('what a change order does to the draws', () => {
  const schedule = async (draws: readonly [string, string][]) => {
    const job = await books.newEstimate({ lines: [['Work', '3000']] });
    const typed = draws.map(([name, amount]) => draw(name, amount));
    await books.call(saveDraws, { params: { id: job.id }, body: { version: job.version, draws: typed } });
    return {
      job,
      ids: await drawIds(
        books,
        job,
        draws.map((_, index) => index + 1),
      ),
    };
  };
  const amounts = async ({ id }: Estimate) =>
    (await books.call(readDraws, { params: { id } })).draws.map(({ amount }) => amount);

  test('an addition raises an unbilled draw', async () => {
    const { job, ids } = await schedule([
      ['Start', '1000'],
      ['End', '2000'],
    ]);
    await changed(job, ['500'], { drawEffect: { kind: 'raise', drawId: String(ids[1]) } });
    expect(await amounts(job)).toEqual(['1000.00', '2500.00']);
  });

  test('a deduction lowers the unbilled draws that it names, and must name enough of them', async () => {
    const { job, ids } = await schedule([
      ['Start', '1000'],
      ['End', '2000'],
    ]);
    const order = await write(job, ['-700']);
    const early = await books.refusal(decideChangeOrder, {
      params: { id: order.id },
      body: decision(order.version),
    });
    expect(early).toMatchObject({ code: 'schedule_past_contract', details: { over: '700.00' } });
    const lowered = await books.call(updateChangeOrder, {
      params: { id: order.id },
      body: {
        version: order.version,
        title: order.title,
        reason: order.reason,
        lines: [{ kind: 'deduction', description: 'Less work', unitPrice: '700' }],
        drawEffect: { kind: 'lower', draws: [{ drawId: String(ids[1]), by: '700.00' }] },
      },
    });
    expect(lowered.drawEffect).toEqual({ kind: 'lower', draws: [{ drawId: ids[1], by: '700.00' }] });
    await approve(lowered);
    expect(await amounts(job)).toEqual(['1000.00', '1300.00']);
  });

  test.each([
    { what: 'raises a billed draw', lines: ['500'], effect: 'raise', code: 'draw_already_billed' },
    { what: 'deducts and raises', lines: ['-500'], effect: 'raise', code: 'draw_effect_mismatch' },
    { what: 'lowers more than it deducts', lines: ['-500'], effect: 'lower', code: 'draws_lowered_too_much' },
    {
      what: 'takes the contract below zero',
      lines: ['-3000.01'],
      effect: 'none',
      code: 'contract_below_zero',
    },
  ])('refused: it $what', async ({ lines, effect, code }) => {
    const { job, ids } = await schedule([
      ['Start', '1000'],
      ['End', '2000'],
    ]);
    await books.bill(job, { basis: { kind: 'draws', drawIds: ids.slice(0, 1) } });
    const effects: Readonly<Record<string, ChangeOrderBody['drawEffect']>> = {
      raise: { kind: 'raise', drawId: String(ids[0]) },
      lower: { kind: 'lower', draws: [{ drawId: String(ids[1]), by: '600' }] },
      none: { kind: 'none' },
    };
    const order = await write(job, lines, { drawEffect: effects[effect] });
    const asked = { params: { id: order.id }, body: decision(order.version) };
    expect((await books.refusal(decideChangeOrder, asked)).code).toBe(code);
  });
});

test('the books are clean', () => books.cleanBooks());
