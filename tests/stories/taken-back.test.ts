import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listAdvances, receiveAdvance, reverseAdvance } from '#endpoints/advances.ts';
import { listEntries } from '#endpoints/books.ts';
import { setClosingDate } from '#endpoints/company.ts';
import { creditInvoice, previewUnwind } from '#endpoints/corrections.ts';
import { readInvoice, voidInvoice } from '#endpoints/invoices.ts';
import {
  applyCredit,
  listPayments,
  readPayment,
  reversePayment,
  takeBackCredit,
} from '#endpoints/payments.ts';
import {
  type Bookkeeper,
  type Estimate,
  type Invoice,
  LAST_DAY,
  type Payment,
} from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { outcomes } from '#tests/support/outcomes.ts';
import { times } from '#tests/support/times.ts';

// Applied credit can be taken back, and the receipt of an advance reversed: what blocks a correction has a way out.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
beforeEach(async () => {
  books = await bookkeeping.newCompany();
  job = await books.newEstimate({ lines: [['Gate', '10000']], retainageRate: '10' });
});
afterAll(() => bookkeeping.stop());

const WHY = 'Meant for the fence';
const read = ({ id }: Pick<Invoice, 'id'>) => books.call(readInvoice, { params: { id } });
const voidOf = (invoice: Invoice) => books.call(voidInvoice, { params: invoice, body: { reason: WHY } });
const entriesOf = async (id: string) =>
  (await books.call(listEntries, { query: { documentId: id } })).rows
    .map(({ kind, lines }) => [
      kind,
      ...lines.map(({ account, debit, credit }) => `${account.name} ${debit} ${credit}`),
    ])
    .reverse();

function takeBack(payment: Payment, index = 0, body: { on?: string; reason?: string } = {}) {
  const allocationId = String(payment.allocations[index]?.id);
  return { params: { id: payment.id }, body: { allocationId, reason: WHY, ...body } };
}

describe('applied credit that is taken back', () => {
  /** A bill that is paid and credited whole, and the credit applied to another job's bill. */
  async function creditApplied() {
    const bill = await books.billPercent(job, '50');
    const customerId = bill.customer.id;
    await books.pay({ customerId, amount: '4500', to: { [bill.id]: '4500' } });
    const body = { basis: { kind: 'whole' }, reason: WHY, date: LAST_DAY } as const;
    const note = await books.call(creditInvoice, { params: bill, body });
    const fence = await books.newEstimate({ customerId, lines: [['Fence', '3000']] });
    const other = await books.billPercent(fence, '100');
    const { rows } = await books.call(listPayments, { query: { customerId, unapplied: 'true' } });
    const allocations = [{ invoiceId: other.id, amount: '3000' }];
    const params = { id: String(rows[0]?.id) };
    const credit = await books.call(applyCredit, { params, body: { on: LAST_DAY, allocations } });
    return { bill, note, fence, other, credit };
  }

  test('opens the invoice again, books the opposite, and its credit note can be voided', async () => {
    const { bill, note, fence, other, credit } = await creditApplied();
    const refusal = await books.refusal(voidInvoice, { params: note, body: { reason: WHY } });
    expect([refusal.code, refusal.detail]).toEqual([
      'credit_used',
      `$3,000.00 of the credit of ${note.number} is applied to invoices. Take it back first, on the payment with the reference ${note.number}.`,
    ]);
    expect((await read(other)).status).toBe('paid');
    const unwind = await books.call(previewUnwind, { params: bill });
    expect([unwind.blocked, ...unwind.voids.map(({ creditUsed }) => creditUsed)]).toEqual([
      true,
      '3000.00',
      '0.00',
    ]);

    const taken = await books.call(takeBackCredit, takeBack(credit));
    expect(taken).toMatchObject({
      unapplied: '4500.00',
      reference: note.number,
      allocations: [{ amount: '3000.00', takenBackOn: LAST_DAY, takenBackReason: WHY }],
    });
    expect(await entriesOf(credit.id)).toEqual([
      ['credit_applied', 'Customer credits 3000.00 0.00', 'Accounts receivable 0.00 3000.00'],
      ['credit_taken_back', 'Customer credits 0.00 3000.00', 'Accounts receivable 3000.00 0.00'],
    ]);
    const open = await read(other);
    expect([open.status, open.balance, open.payments]).toMatchObject([
      'sent',
      '3000.00',
      [{ amount: '3000.00', reversed: true }],
    ]);
    expect(await books.tallyOf(fence)).toMatchObject({ collected: '0.00', outstanding: '3000.00' });
    await books.cleanBooks();

    expect(await voidOf(note)).toMatchObject({ status: 'void' });
    expect(await read(bill)).toMatchObject({ status: 'paid', balance: '0.00' });
    await books.cleanBooks();
  });

  test('can be applied again, to another invoice', async () => {
    const { other, credit } = await creditApplied();
    await books.call(takeBackCredit, takeBack(credit));
    const allocations = [{ invoiceId: other.id, amount: '1000' }];
    await books.call(applyCredit, { params: credit, body: { on: LAST_DAY, allocations } });
    expect(await read(other)).toMatchObject({ status: 'partial', balance: '2000.00' });
    expect((await books.call(readPayment, { params: credit })).unapplied).toBe('3500.00');
    await books.cleanBooks();
  });

  test('also from a payment: the money went to the wrong invoice, and a later reversal undoes the rest', async () => {
    const first = await books.billPercent(job, '20');
    const second = await books.billPercent(job, '30');
    const { id: customerId } = first.customer;
    const payment = await books.pay({
      customerId,
      amount: '1800',
      to: { [first.id]: '1000', [second.id]: '800' },
    });
    await books.call(takeBackCredit, takeBack(payment));
    expect(await read(first)).toMatchObject({ status: 'sent', balance: '1800.00' });
    expect(await books.trialBalance()).toMatchObject({ Bank: '1800.00', 'Customer credits': '-1000.00' });
    await books.cleanBooks();
    await books.call(reversePayment, { params: payment, body: { reason: 'The check bounced' } });
    expect(await read(second)).toMatchObject({ status: 'sent', balance: '2700.00' });
    expect((await books.trialBalance())['Customer credits']).toBeUndefined();
    await books.cleanBooks();
  });

  test('is refused twice, before it was applied, in a closed period, and of a reversed payment', async () => {
    const bill = await books.billPercent(job, '50');
    const payment = await books.pay({
      customerId: bill.customer.id,
      amount: '1000',
      to: { [bill.id]: '1000' },
    });
    const refused = async (body: { on?: string } = {}) =>
      (await books.refusal(takeBackCredit, takeBack(payment, 0, body))).code;
    expect(await refused({ on: '2026-12-30' })).toBe('taken_back_before_applied');
    await books.call(setClosingDate, { body: { closedThrough: LAST_DAY, reason: 'Year end' } });
    expect(await refused()).toBe('period_closed');
    await books.call(takeBackCredit, takeBack(payment, 0, { on: '2027-01-02' }));
    expect(await refused({ on: '2027-01-02' })).toBe('taken_back_already');
    await books.call(reversePayment, { params: payment, body: { reason: WHY, on: '2027-01-02' } });
    expect(await refused({ on: '2027-01-02' })).toBe('payment_already_reversed');
    const unknown = { allocationId: job.id, reason: WHY };
    expect((await books.refusal(takeBackCredit, { params: payment, body: unknown })).code).toBe('not_found');
    await books.cleanBooks();
  });

  test('its payment is not reversed on a day before it was applied: the invoice would be owed twice until then', async () => {
    const bill = await books.billPercent(job, '50');
    const { id: customerId } = bill.customer;
    const payment = await books.pay({ customerId, amount: '1000' });
    const allocations = [{ invoiceId: bill.id, amount: '1000' }];
    await books.call(applyCredit, { params: payment, body: { on: '2027-02-10', allocations } });
    const reversal = (on: string) => ({ params: payment, body: { reason: WHY, on } });
    expect(await books.refusal(reversePayment, reversal('2027-01-20'))).toMatchObject({
      code: 'reversal_before_use',
      detail:
        'Something of it was applied or taken back on Feb 10, 2027, so it cannot be reversed on Jan 20, 2027. Choose Feb 10, 2027 or later.',
    });
    const reversed = await books.call(reversePayment, { params: payment, body: { reason: WHY } });
    expect(reversed.reversedOn).toBe('2027-02-10');
    await books.cleanBooks();
  });

  test('its bill is not voided on a day before its payment was reversed', async () => {
    const bill = await books.billPercent(job, '50');
    const { id: customerId } = bill.customer;
    const payment = await books.pay({ customerId, amount: '1000', to: { [bill.id]: '1000' } });
    await books.call(reversePayment, { params: payment, body: { reason: WHY, on: '2027-01-20' } });
    const voided = (on: string) => ({ params: bill, body: { reason: WHY, on } });
    expect(await books.refusal(voidInvoice, voided('2027-01-10'))).toMatchObject({
      code: 'void_before_settled',
      detail: `Something of ${bill.number} was paid, credited or taken back on Jan 20, 2027, so it cannot be voided on Jan 10, 2027. Choose Jan 20, 2027 or later.`,
    });
    expect(await books.call(voidInvoice, voided('2027-01-20'))).toMatchObject({ status: 'void' });
    await books.cleanBooks();
  });

  test('asked for eight times at once, it is taken back once', async () => {
    const bill = await books.billPercent(job, '50');
    const payment = await books.pay({
      customerId: bill.customer.id,
      amount: '1000',
      to: { [bill.id]: '1000' },
    });
    const answers = await Promise.all(times(8).map(() => books.send(takeBackCredit, takeBack(payment))));
    expect(await outcomes(answers)).toEqual({ done: 1, taken_back_already: 7 });
    await books.cleanBooks();
  });
});

describe('an advance that is reversed', () => {
  const receive = () =>
    books.call(receiveAdvance, {
      params: job,
      body: { receivedOn: LAST_DAY, amount: '2000', rate: '50', method: 'check' },
    });
  const reverse = (advance: { readonly id: string }, on?: string) => ({
    params: { id: advance.id },
    body: { reason: 'The check bounced', ...(on ? { on } : {}) },
  });

  test('leaves the bank and the deposits, and no bill recoups it', async () => {
    const advance = await receive();
    const reversed = await books.call(reverseAdvance, reverse(advance));
    expect(reversed).toMatchObject({
      amount: '2000.00',
      balance: '0.00',
      reversedOn: LAST_DAY,
      reversalReason: 'The check bounced',
    });
    expect(await entriesOf(advance.id)).toEqual([
      ['advance', 'Bank 2000.00 0.00', 'Customer deposits 0.00 2000.00'],
      ['advance_reversed', 'Bank 0.00 2000.00', 'Customer deposits 2000.00 0.00'],
    ]);
    expect((await books.billPercent(job, '50')).figures.recouped).toBe('0.00');
    expect((await books.call(listAdvances, { params: job })).rows).toEqual([reversed]);
    await books.cleanBooks();
  });

  test('is refused once a bill recouped of it, naming the bills; not when the bill is void', async () => {
    const advance = await receive();
    const bill = await books.billPercent(job, '20');
    expect(bill.figures.recouped).toBe('1000.00');
    const body = { basis: { kind: 'whole' }, reason: WHY, date: LAST_DAY } as const;
    const note = await books.call(creditInvoice, { params: bill, body });
    expect(await books.refusal(reverseAdvance, reverse(advance))).toMatchObject({
      code: 'advance_recouped',
      details: { numbers: [bill.number, note.number] },
    });
    await voidOf(note);
    await voidOf(bill);
    expect(await books.call(reverseAdvance, reverse(advance))).toMatchObject({ balance: '0.00' });
    await books.cleanBooks();
  });

  test('is refused twice, before it was received, and in a closed period', async () => {
    const advance = await receive();
    const refused = async (on?: string) => (await books.refusal(reverseAdvance, reverse(advance, on))).code;
    expect(await refused('2026-12-30')).toBe('reversal_before_payment');
    await books.call(setClosingDate, { body: { closedThrough: LAST_DAY, reason: 'Year end' } });
    expect(await refused()).toBe('period_closed');
    const answers = await Promise.all(
      times(4).map(() => books.send(reverseAdvance, reverse(advance, '2027-01-02'))),
    );
    expect(await outcomes(answers)).toEqual({ done: 1, advance_already_reversed: 3 });
    await books.cleanBooks();
  });
});
