import { afterAll, beforeAll, expect, test } from 'vitest';
import { creditInvoice, unwindInvoice } from '#endpoints/corrections.ts';
import { voidInvoice } from '#endpoints/invoices.ts';
import { takeOverContract } from '#endpoints/take-over.ts';
import { type Bookkeeper, type Estimate, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
afterAll(() => bookkeeping.stop());

/** 80,000.00 and 20,000.00, 10% held; 60,000.00 and 8,000.00 of it billed elsewhere in six applications. */
async function running(): Promise<Estimate> {
  books = await bookkeeping.newCompany();
  return books.newEstimate({
    lines: [
      ['Framing', '80000'],
      ['Finishes', '20000'],
    ],
    retainageRate: '10',
  });
}

const takeOver = ({ id, lines: [framing, finishes] }: Estimate, more: object = {}) => ({
  params: { id },
  body: {
    on: LAST_DAY,
    lastApplication: 6,
    lines: [
      { lineId: framing?.id ?? '', work: '60000.00', held: '6000.00' },
      { lineId: finishes?.id ?? '', work: '8000.00', held: '800.00' },
    ],
    certified: '61200.00',
    paid: '50000.00',
    ...more,
  },
});

test('the next bill is application 7 with 68,000.00 before it, and everything goes on by itself', async () => {
  const job = await running();
  const opening = await books.call(takeOverContract, takeOver(job));
  expect([opening.application, opening.due, opening.paid, opening.balance]).toEqual([
    '6',
    '61200.00',
    '50000.00',
    '11200.00',
  ]);
  expect(await books.trialBalance()).toEqual({
    'Accounts receivable': '11200.00',
    'Retainage receivable': '6800.00',
    'Opening balances': '-18000.00',
  });
  const next = await books.billPercent(job, '10');
  expect(next.application).toBe('7');
  expect(next.figures.billedBefore).toBe('68000.00');
  expect([next.gross, next.withheld, next.due]).toEqual(['10000.00', '1000.00', '9000.00']);
  await books.pay({
    customerId: opening.customer.id,
    amount: '11200.00',
    to: { [opening.id]: '11200.00' },
  });
  const last = await books.bill(job, { basis: { kind: 'remaining' }, release: { kind: 'all' } });
  expect(last.released).toBe('7800.00');
  expect(await books.tallyOf(job)).toMatchObject({ billed: '100000.00', collected: '61200.00' });
  await books.cleanBooks();
});

test('it is voided like a bill, and the contract can be taken over again', async () => {
  const job = await running();
  const opening = await books.call(takeOverContract, takeOver(job));
  await books.call(voidInvoice, { params: opening, body: { reason: 'Application 5 it was' } });
  expect(await books.trialBalance()).toEqual({});
  const refused = await books.refusal(takeOverContract, takeOver(job, { certified: '61000.00' }));
  expect(refused.code).toBe('opening_does_not_tie');
  await books.call(takeOverContract, takeOver(job, { lastApplication: 7 }));
  const again = await books.refusal(takeOverContract, takeOver(job));
  expect(again.code).toBe('already_billed');
  await books.cleanBooks();
});

test('voided for a mistake, it is taken over again under the number that it has, and the next bill is application 7', async () => {
  const job = await running();
  const wrong = await books.call(takeOverContract, takeOver(job, { paid: '5000.00' }));
  await books.call(voidInvoice, { params: wrong, body: { reason: 'A nought is missing' } });
  const opening = await books.call(takeOverContract, takeOver(job));
  expect([wrong.application, opening.application, opening.paid]).toEqual(['6', '6R', '50000.00']);
  expect((await books.billPercent(job, '10')).application).toBe('7');
  await books.cleanBooks();
});

test('taken over as application 60 by mistake and voided, it is taken over as 6; no number is given twice', async () => {
  const job = await running();
  const wrong = await books.call(takeOverContract, takeOver(job, { lastApplication: 60 }));
  await books.call(voidInvoice, { params: wrong, body: { reason: 'Application 6 it was' } });
  const opening = await books.call(takeOverContract, takeOver(job));
  expect([wrong.application, opening.application]).toEqual(['60', '6']);
  expect((await books.billPercent(job, '10')).application).toBe('61');
  await books.cleanBooks();
});

test('a bill that was made here before is voided first; what is credited in full still stands', async () => {
  const job = await running();
  const early = await books.billPercent(job, '10');
  await books.call(creditInvoice, {
    params: early,
    body: { basis: { kind: 'percent', percent: '100' }, reason: 'Too early', date: LAST_DAY },
  });
  expect((await books.refusal(takeOverContract, takeOver(job))).code).toBe('already_billed');
  await books.call(unwindInvoice, { params: early, body: { reason: 'Too early' } });
  const opening = await books.call(takeOverContract, takeOver(job));
  expect([early.application, opening.application]).toEqual(['1', '6']);
  expect((await books.billPercent(job, '10')).application).toBe('7');
  await books.cleanBooks();
});
