import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { creditInvoice, unwindInvoice } from '#endpoints/corrections.ts';
import { createInvoice, readInvoice, voidInvoice } from '#endpoints/invoices.ts';
import { applyCredit, listPayments, recordPayment } from '#endpoints/payments.ts';
import { type Bookkeeper, type Estimate, type Invoice, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { outcomes } from '#tests/support/outcomes.ts';
import { times } from '#tests/support/times.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
let bill: Invoice;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
beforeEach(async () => {
  books = await bookkeeping.newCompany();
  job = await books.newEstimate({ lines: [['Work', '1000']], retainageRate: '10' });
  bill = await books.billPercent(job, '50');
});
afterAll(() => bookkeeping.stop());

const reason = 'Measured again';
const credit = (percent: string) => {
  const body = { basis: { kind: 'percent', percent }, reason, date: LAST_DAY } as const;
  return books.send(creditInvoice, { params: bill, body });
};
const voidOf = (invoice: Invoice) => books.send(voidInvoice, { params: invoice, body: { reason } });
const noted = async (answer: Response) => (await answer.clone().json()) as Invoice;

test('ten credits of 20% on one bill: five are issued, five refused, nothing is left of it', async () => {
  const answers = await Promise.all(times(10).map(() => credit('20')));
  expect(await outcomes(answers)).toEqual({ done: 5, credit_past_bill: 5 });
  expect(await books.tallyOf(job)).toMatchObject({ billed: '0.00', held: '0.00', outstanding: '0.00' });
  await books.cleanBooks();
});

test('two voids of one credit note: one is done, and what it took off is back once', async () => {
  const note = await noted(await credit('40'));
  expect(await outcomes(await Promise.all([voidOf(note), voidOf(note)]))).toEqual({
    done: 1,
    already_void: 1,
  });
  expect(await books.tallyOf(job)).toMatchObject({ billed: '500.00', outstanding: '450.00' });
  await books.cleanBooks();
});

test('a credit and a payment at once: the customer keeps what was too much', async () => {
  const pay = books.send(recordPayment, {
    body: {
      customerId: bill.customer.id,
      receivedOn: LAST_DAY,
      amount: '450.00',
      method: 'check',
      allocations: [{ invoiceId: bill.id, amount: '450.00' }],
    },
  });
  const [credited, paid] = await Promise.all([credit('100'), pay]);
  expect(credited.status).toBe(201);
  // The payment came first, or found nothing to be applied to.
  expect([201, 409]).toContain(paid.status);
  const { rows } = await books.call(listPayments, { query: { unapplied: 'true' } });
  expect(rows.map((row) => row.unapplied)).toEqual(paid.status === 201 ? ['450.00'] : []);
  expect((await books.tallyOf(job)).outstanding).toBe('0.00');
  await books.cleanBooks();
});

test('a credit is used while its credit note is voided: one of the two is done', async () => {
  await books.pay({ customerId: bill.customer.id, amount: '450.00', to: { [bill.id]: '450.00' } });
  const note = await noted(await credit('100'));
  const other = await books.newEstimate({ customerId: bill.customer.id, lines: [['Gate', '100']] });
  const gate = await books.billPercent(other, '100');
  const { rows } = await books.call(listPayments, { query: { unapplied: 'true' } });
  const use = books.send(applyCredit, {
    params: { id: rows[0]?.id ?? '' },
    body: { on: LAST_DAY, allocations: [{ invoiceId: gate.id, amount: '100.00' }] },
  });
  const answers = await Promise.all([use, voidOf(note)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  await books.cleanBooks();
});

test('a bill is issued while the contract is unwound: it stands on what is left, or goes too', async () => {
  await books.billPercent(job, '10');
  const unwind = books.send(unwindInvoice, { params: bill, body: { reason } });
  const half = { basis: { kind: 'percent', percent: '30' }, invoiceDate: LAST_DAY, issue: true } as const;
  const [unwound, issued] = await Promise.all([
    unwind,
    books.send(createInvoice, { params: job, body: half }),
  ]);
  expect([unwound.status, issued.status]).toEqual([200, 201]);
  const { status } = await books.call(readInvoice, { params: await noted(issued) });
  expect((await books.tallyOf(job)).billed).toBe(status === 'void' ? '0.00' : '300.00');
  await books.cleanBooks();
});
