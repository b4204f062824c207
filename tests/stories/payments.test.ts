import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readCustomer } from '#endpoints/customers.ts';
import { createInvoice, readInvoice, voidInvoice } from '#endpoints/invoices.ts';
import { applyCredit, readPayment, recordPayment, reversePayment } from '#endpoints/payments.ts';
import { type Bookkeeper, type Estimate, type Invoice, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { panel } from './figures.ts';

// A contract of 60,000.00 with 10% held, and its first bill: 15,000.00, of which 13,500.00 is due.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
let bill: Invoice;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
beforeEach(async () => {
  bookkeeping.clock.set(`${LAST_DAY}T12:00:00Z`);
  books = await bookkeeping.newCompany();
  job = await books.newEstimate({ lines: [['Framing', '60000']], retainageRate: '10' });
  bill = await books.bill(job, { basis: { kind: 'amount', amount: '15000' }, invoiceDate: '2026-11-01' });
});
afterAll(() => bookkeeping.stop());

const customerId = () => job.customer.id;
const shown = async ({ id }: { readonly id: string }) => {
  const { status, paid, balance } = await books.call(readInvoice, { params: { id } });
  return [status, paid, balance];
};
const credit = async () => (await books.call(readCustomer, { params: { id: customerId() } })).credit;

describe('one bill of 13,500.00', () => {
  test('paid short by 8,500.00 it is partial, and what was certified stays', async () => {
    bookkeeping.clock.set('2026-11-15T12:00:00Z');
    expect(await shown(bill)).toEqual(['sent', '0.00', '13500.00']);
    const receivedOn = '2026-11-15';
    await books.pay({ customerId: customerId(), amount: '5000', receivedOn, to: { [bill.id]: '5000' } });
    expect(await shown(bill)).toEqual(['partial', '5000.00', '8500.00']);
    bookkeeping.clock.set('2026-12-02T12:00:00Z');
    expect(await shown(bill)).toEqual(['overdue', '5000.00', '8500.00']);
    expect(panel(await books.tallyOf(job))).toEqual({
      contractSum: '60000.00',
      billed: '15000.00',
      collected: '5000.00',
      outstanding: '8500.00',
      held: '1500.00',
      unbilled: '45000.00',
      flags: [],
    });
    await books.cleanBooks();
  });

  test('paid with 13,600.00 it is paid, 100.00 is credit, and 13,500.00 is collected', async () => {
    const payment = await books.pay({
      customerId: customerId(),
      amount: '13600',
      to: { [bill.id]: '13500' },
    });
    expect(payment.unapplied).toBe('100.00');
    expect(await shown(bill)).toEqual(['paid', '13500.00', '0.00']);
    expect((await books.tallyOf(job)).collected).toBe('13500.00');
    expect(await credit()).toBe('100.00');
    expect(await books.trialBalance()).toEqual({
      Bank: '13600.00',
      'Retainage receivable': '1500.00',
      'Customer credits': '-100.00',
      'Contract revenue': '-15000.00',
    });
    await books.cleanBooks();
  });
});

test('a surplus becomes credit, the credit pays the next bill, and the reversal opens both again', async () => {
  const payment = await books.pay({ customerId: customerId(), amount: '20000', to: { [bill.id]: '13500' } });
  const next = await books.bill(job, { basis: { kind: 'amount', amount: '10000' } });
  const half = { on: LAST_DAY, allocations: [{ invoiceId: next.id, amount: '6000.00' }] };
  const applied = await books.call(applyCredit, { params: payment, body: half });
  expect(applied.unapplied).toBe('500.00');
  expect(applied.allocations.map(({ invoiceNumber, amount }) => [invoiceNumber, amount])).toEqual([
    ['INV-0001', '13500.00'],
    ['INV-0002', '6000.00'],
  ]);
  expect(await shown(next)).toEqual(['partial', '6000.00', '3000.00']);
  const tooMuch = { on: LAST_DAY, allocations: [{ invoiceId: next.id, amount: '500.01' }] };
  expect(await books.refusal(applyCredit, { params: payment, body: tooMuch })).toMatchObject({
    code: 'credit_not_enough',
    details: { available: '500.00', excess: '0.01' },
  });
  expect(await books.trialBalance()).toEqual({
    Bank: '20000.00',
    'Accounts receivable': '3000.00',
    'Retainage receivable': '2500.00',
    'Customer credits': '-500.00',
    'Contract revenue': '-25000.00',
  });

  await books.call(reversePayment, { params: payment, body: { reason: 'Bounced' } });
  expect(await shown(bill)).toEqual(['overdue', '0.00', '13500.00']);
  expect(await shown(next)).toEqual(['sent', '0.00', '9000.00']);
  expect(await credit()).toBe('0.00');
  const reversed = await books.call(readPayment, { params: payment });
  expect([reversed.reversedOn, reversed.reversalReason, reversed.unapplied]).toEqual([
    LAST_DAY,
    'Bounced',
    '0.00',
  ]);
  expect(await books.trialBalance()).toEqual({
    'Accounts receivable': '22500.00',
    'Retainage receivable': '2500.00',
    'Contract revenue': '-25000.00',
  });
  expect((await books.tallyOf(job)).collected).toBe('0.00');
  await books.cleanBooks();
});

describe('what stands in the way is named', () => {
  test('a paid bill is not voided until the payment is reversed', async () => {
    const payment = await books.pay({ customerId: customerId(), amount: '1', to: { [bill.id]: '1' } });
    const voiding = { params: bill, body: { reason: 'Wrong month' } };
    expect(await books.refusal(voidInvoice, voiding)).toMatchObject({
      code: 'has_payments',
      details: { paid: '1.00' },
    });
    await books.call(reversePayment, { params: payment, body: { reason: 'Bounced' } });
    expect((await books.call(voidInvoice, voiding)).status).toBe('void');
    expect(await books.trialBalance()).toEqual({});
    await books.cleanBooks();
  });

  test('voiding the newest takes its amounts off; its numbers are not used again', async () => {
    const add = () => books.bill(job, { basis: { kind: 'amount', amount: '5000' } });
    await add();
    const third = await add();
    await books.call(voidInvoice, { params: third, body: { reason: 'Wrong' } });
    expect(panel(await books.tallyOf(job))).toMatchObject({ billed: '20000.00', held: '2000.00' });
    const again = await add();
    expect([again.number, again.applicationNumber]).toEqual(['INV-0004', 4]);
    expect([again.gross, again.withheld, again.billedToDate]).toEqual(['5000.00', '500.00', '25000.00']);
    expect((await books.call(readInvoice, { params: third })).status).toBe('void');
    await books.cleanBooks();
  });

  test.each([
    { what: 'more than is open', amount: '20000', allocated: '13500.01', code: 'over_allocated' },
    { what: 'more than was paid', amount: '100', allocated: '100.01', code: 'allocations_exceed_payment' },
    { what: 'nothing', amount: '0.00', allocated: '0.00', code: 'payment_of_nothing' },
    { what: 'nothing to a bill', amount: '5.00', allocated: '0.00', code: 'payment_of_nothing' },
  ])('a payment of $what is refused as $code', async ({ amount, allocated, code }) => {
    const body = {
      customerId: customerId(),
      receivedOn: LAST_DAY,
      method: 'check' as const,
      amount,
      allocations: [{ invoiceId: bill.id, amount: allocated }],
    };
    expect((await books.refusal(recordPayment, { body })).code).toBe(code);
    expect(await shown(bill)).toEqual(['overdue', '0.00', '13500.00']);
  });

  test('a bill named twice, of another customer, a draft or void takes no payment', async () => {
    const refusalOf = async (invoiceIds: readonly string[], payer = customerId()) => {
      const allocations = invoiceIds.map((invoiceId) => ({ invoiceId, amount: '10.00' }));
      const body = {
        customerId: payer,
        receivedOn: LAST_DAY,
        method: 'cash',
        amount: '50',
        allocations,
      } as const;
      return (await books.refusal(recordPayment, { body })).code;
    };
    expect(await refusalOf([bill.id, bill.id])).toBe('invoice_named_twice');
    expect(await refusalOf([bill.id], await books.newCustomer('Somebody else'))).toBe('customer_mismatch');
    const draft = { basis: { kind: 'percent', percent: '10' }, invoiceDate: LAST_DAY } as const;
    const { id } = await books.call(createInvoice, { params: job, body: draft });
    expect(await refusalOf([id])).toBe('invoice_not_payable');
    await books.call(voidInvoice, { params: bill, body: { reason: 'Wrong' } });
    expect(await refusalOf([bill.id])).toBe('invoice_not_payable');
  });

  test('credit is not applied before the payment came, and a payment is not reversed before it', async () => {
    const payment = await books.pay({ customerId: customerId(), amount: '100', receivedOn: '2026-12-10' });
    const early = { on: '2026-12-09', allocations: [{ invoiceId: bill.id, amount: '100.00' }] };
    expect((await books.refusal(applyCredit, { params: payment, body: early })).code).toBe(
      'credit_before_payment',
    );
    const reversal = { on: '2026-12-09', reason: 'Bounced' };
    expect((await books.refusal(reversePayment, { params: payment, body: reversal })).code).toBe(
      'reversal_before_payment',
    );
  });
});

test('retainage is never overdue: with the bill paid, nothing is, however late it gets', async () => {
  await books.pay({ customerId: customerId(), amount: '13500', to: { [bill.id]: '13500' } });
  bookkeeping.clock.set('2028-01-01T12:00:00Z');
  expect(await shown(bill)).toEqual(['paid', '13500.00', '0.00']);
  expect(panel(await books.tallyOf(job))).toMatchObject({ outstanding: '0.00', held: '1500.00' });
});
