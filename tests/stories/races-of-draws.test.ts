import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createChangeOrder, decideChangeOrder } from '#endpoints/change-orders.ts';
import { readDraws, saveDraws } from '#endpoints/draws.ts';
import { createInvoice } from '#endpoints/invoices.ts';
import { type Bookkeeper, type Estimate, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { outcomes } from '#tests/support/outcomes.ts';
import { rounds } from '#tests/support/rounds.ts';
import { times } from '#tests/support/times.ts';
import { draw, drawIds } from './draw-body.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
beforeEach(async () => {
  books = await bookkeeping.newCompany();
});
afterAll(() => bookkeeping.stop());

async function twoDraws(): Promise<Estimate> {
  const job = await books.newEstimate({ lines: [['Work', '3000']] });
  const draws = [draw('Start', '1000'), draw('End', '2000')];
  const { version } = await books.call(saveDraws, {
    params: { id: job.id },
    body: { version: job.version, draws },
  });
  return { ...job, version };
}

describe('at once', () => {
  test('the same draw ticked ten times: one bill, nine refusals', async () => {
    const job = await twoDraws();
    const basis = { kind: 'draws' as const, drawIds: await drawIds(books, job, [1]) };
    const body = { basis, invoiceDate: LAST_DAY, issue: true };
    const asked = times(10).map(() => books.send(createInvoice, { params: job, body }));
    expect(await outcomes(await Promise.all(asked))).toEqual({ done: 1, draw_already_billed: 9 });
    expect((await books.tallyOf(job)).billed).toBe('1000.00');
    await books.cleanBooks();
  });

  test('a draw billed while the schedule is written anew: the bill says what stands in the schedule', () =>
    rounds(5, async () => {
      const job = await twoDraws();
      const ids = await drawIds(books, job, [1, 2]);
      const basis = { kind: 'draws' as const, drawIds: ids.slice(0, 1) };
      const draws = [{ ...draw('Start', '900'), id: String(ids[0]) }, draw('Rest', 'balance')];
      const answers = await Promise.all([
        books.send(createInvoice, { params: job, body: { basis, invoiceDate: LAST_DAY, issue: true } }),
        books.send(saveDraws, { params: { id: job.id }, body: { version: job.version, draws } }),
      ]);
      const { draws: now } = await books.call(readDraws, { params: { id: job.id } });
      const { billed } = await books.tallyOf(job);
      expect([answers[0].ok, now[0]?.state, now[0]?.amount]).toEqual([true, 'billed', billed]);
      await books.cleanBooks();
    }));

  test('a change order approved while the rest is billed: the bill is of one sum or of the other', () =>
    rounds(5, async () => {
      const job = await twoDraws();
      const order = await books.call(createChangeOrder, {
        params: { id: job.id },
        body: { title: 'More', reason: 'Client request', lines: [{ description: 'More', unitPrice: '500' }] },
      });
      const decision = {
        version: order.version,
        decision: 'approved' as const,
        by: 'Dana Fox',
        on: LAST_DAY,
      };
      const body = { basis: { kind: 'remaining' as const }, invoiceDate: LAST_DAY, issue: true };
      const answers = await Promise.all([
        books.send(createInvoice, { params: job, body }),
        books.send(decideChangeOrder, { params: { id: order.id }, body: decision }),
      ]);
      expect(await outcomes(answers)).toEqual({ done: 2 });
      const { contractSum, billed, unbilled } = await books.tallyOf(job);
      expect(contractSum).toBe('3500.00');
      expect([
        ['3000.00', '500.00'],
        ['3500.00', '0.00'],
      ]).toContainEqual([billed, unbilled]);
      await books.cleanBooks();
    }));

  test('approved ten times at once: it counts once', async () => {
    const job = await twoDraws();
    const order = await books.call(createChangeOrder, {
      params: { id: job.id },
      body: { title: 'More', reason: 'Client request', lines: [{ description: 'More', unitPrice: '500' }] },
    });
    const decision = { version: order.version, decision: 'approved' as const, by: 'Dana Fox', on: LAST_DAY };
    const asked = times(10).map(() =>
      books.send(decideChangeOrder, { params: { id: order.id }, body: decision }),
    );
    expect(await outcomes(await Promise.all(asked))).toEqual({ done: 1, changed_meanwhile: 9 });
    expect((await books.tallyOf(job)).contractSum).toBe('3500.00');
    await books.cleanBooks();
  });
});
