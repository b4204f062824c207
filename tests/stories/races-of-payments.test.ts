import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createInvoice, readInvoice, voidInvoice } from '#endpoints/invoices.ts';
import { applyCredit, readPayment, recordPayment, reversePayment } from '#endpoints/payments.ts';
import { type Bookkeeper, type Invoice, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { outcomes } from '#tests/support/outcomes.ts';
import { rounds } from '#tests/support/rounds.ts';
import { times } from '#tests/support/times.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let customerId: string;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
beforeEach(async () => {
  books = await bookkeeping.newCompany();
  customerId = await books.newCustomer();
});
afterAll(() => bookkeeping.stop());

/** An issued bill of 500.00, all of it due. */
async function openBill(): Promise<Invoice> {
  const job = await books.newEstimate({ customerId, lines: [['Work', '1000']] });
  return books.billPercent(job, '50');
}

const paying = (amount: string, ...invoices: readonly Invoice[]) => ({
  customerId,
  amount,
  receivedOn: LAST_DAY,
  method: 'bank_transfer' as const,
  allocations: invoices.map(({ id }) => ({ invoiceId: id, amount: '500.00' })),
});

const stateOf = async ({ id }: Invoice) => {
  const { status, paid, balance } = await books.call(readInvoice, { params: { id } });
  return { status, paid, balance };
};

describe('payments of one bill at once', () => {
  test('eight payments of all of it: one is taken, seven are refused', async () => {
    const bill = await openBill();
    const asked = times(8).map(() => books.send(recordPayment, { body: paying('500.00', bill) }));
    expect(await outcomes(await Promise.all(asked))).toEqual({ done: 1, over_allocated: 7 });
    expect(await stateOf(bill)).toEqual({ status: 'paid', paid: '500.00', balance: '0.00' });
    expect(await books.trialBalance()).toEqual({ Bank: '500.00', 'Contract revenue': '-500.00' });
    await books.cleanBooks();
  });

  test('eight payments of 100.00: five are taken, three are refused', async () => {
    const bill = await openBill();
    const body = { ...paying('100.00'), allocations: [{ invoiceId: bill.id, amount: '100.00' }] };
    const asked = times(8).map(() => books.send(recordPayment, { body }));
    expect((await outcomes(await Promise.all(asked))).done).toBe(5);
    expect(await stateOf(bill)).toEqual({ status: 'paid', paid: '500.00', balance: '0.00' });
    await books.cleanBooks();
  });

  test('the same payment ten times with one key is received once', async () => {
    const bill = await openBill();
    const asking = { body: paying('600.00', bill), key: randomUUID() };
    const answers = await Promise.all(times(10).map(() => books.call(recordPayment, asking)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await books.trialBalance()).toEqual({
      Bank: '600.00',
      'Customer credits': '-100.00',
      'Contract revenue': '-500.00',
    });
    await books.cleanBooks();
  });

  test('payments over the same bills, named in another order each time, never wait for each other for good', async () => {
    const bills = [await openBill(), await openBill(), await openBill()] as const;
    const [a, b, c] = bills;
    const orders = [
      [a, b, c],
      [c, b, a],
      [b, c, a],
      [c, a, b],
    ];
    const asked = orders.map((order) => books.send(recordPayment, { body: paying('1500.00', ...order) }));
    expect(await outcomes(await Promise.all(asked))).toEqual({ done: 1, over_allocated: 3 });
    for (const bill of bills) expect((await stateOf(bill)).balance).toBe('0.00');
    await books.cleanBooks();
  });
});

describe('a payment and the void of its bill, at once', () => {
  test('a void bill never has a payment, whoever comes first', async () => {
    await rounds(20, async () => {
      const bill = await openBill();
      const [paid, voided] = await Promise.all([
        books.send(recordPayment, { body: paying('500.00', bill) }),
        books.send(voidInvoice, { params: bill, body: { reason: 'Wrong month' } }),
      ]);
      expect([paid.ok, voided.ok].filter(Boolean)).toHaveLength(1);
      expect(await outcomes([paid.ok ? voided : paid])).toEqual({
        [paid.ok ? 'has_payments' : 'invoice_not_payable']: 1,
      });
      expect(await stateOf(bill)).toEqual(
        paid.ok
          ? { status: 'paid', paid: '500.00', balance: '0.00' }
          : { status: 'void', paid: '0.00', balance: '0.00' },
      );
    });
    await books.cleanBooks();
  });

  test('a bill is billed on, paid and voided at once: what is left ties', async () => {
    await rounds(8, async () => {
      const bill = await openBill();
      const next = { basis: { kind: 'percent', percent: '10' }, invoiceDate: LAST_DAY, issue: true } as const;
      const [billed, paid, voided] = await Promise.all([
        books.send(createInvoice, { params: bill.estimate, body: next }),
        books.send(recordPayment, { body: paying('500.00', bill) }),
        books.send(voidInvoice, { params: bill, body: { reason: 'Wrong month' } }),
      ]);
      expect(billed.ok).toBe(true);
      expect([paid.ok, voided.ok]).not.toEqual([true, true]);
      const { billed: total, collected } = await books.tallyOf(bill.estimate);
      expect([total, collected]).toEqual([voided.ok ? '100.00' : '600.00', paid.ok ? '500.00' : '0.00']);
    });
    await books.cleanBooks();
  });
});

describe('one credit at once', () => {
  const credit = () => books.pay({ customerId, amount: '500.00' });
  const applying = ({ id }: Invoice) => ({
    on: LAST_DAY,
    allocations: [{ invoiceId: id, amount: '500.00' }],
  });

  test('applied to two bills, it is used once', async () => {
    await rounds(8, async () => {
      const payment = await credit();
      const bills = await Promise.all([openBill(), openBill()]);
      const responses = await Promise.all(
        bills.map((bill) => books.send(applyCredit, { params: payment, body: applying(bill) })),
      );
      expect(await outcomes(responses)).toEqual({ done: 1, credit_not_enough: 1 });
      const states = await Promise.all(bills.map(stateOf));
      expect(states.map(({ paid }) => paid).sort()).toEqual(['0.00', '500.00']);
    });
    await books.cleanBooks();
  });

  test('applied and reversed: the bill is open and nothing is left of the payment', async () => {
    await rounds(10, async () => {
      const payment = await credit();
      const bill = await openBill();
      const [applied, reversed] = await Promise.all([
        books.send(applyCredit, { params: payment, body: applying(bill) }),
        books.send(reversePayment, { params: payment, body: { reason: 'Bounced' } }),
      ]);
      expect(reversed.ok).toBe(true);
      expect(await outcomes([applied])).toEqual({ [applied.ok ? 'done' : 'payment_already_reversed']: 1 });
      expect(await stateOf(bill)).toEqual({ status: 'sent', paid: '0.00', balance: '500.00' });
      expect((await books.call(readPayment, { params: payment })).unapplied).toBe('0.00');
    });
    await books.cleanBooks();
  });

  test('reversed six times, it is reversed once', async () => {
    const bill = await openBill();
    const payment = await books.pay({ customerId, amount: '600.00', to: { [bill.id]: '500.00' } });
    const asked = times(6).map(() =>
      books.send(reversePayment, { params: payment, body: { reason: 'Bounced' } }),
    );
    expect(await outcomes(await Promise.all(asked))).toEqual({ done: 1, payment_already_reversed: 5 });
    expect(await books.trialBalance()).toEqual({
      'Accounts receivable': '500.00',
      'Contract revenue': '-500.00',
    });
    await books.cleanBooks();
  });

  test('applied, paid, voided and reversed over the same two bills: no request breaks', async () => {
    await rounds(6, async () => {
      const payment = await credit();
      const [first, second] = await Promise.all([openBill(), openBill()]);
      await Promise.all([
        books.send(applyCredit, { params: payment, body: applying(first) }),
        books.send(recordPayment, { body: paying('1000.00', second, first) }),
        books.send(recordPayment, { body: paying('1000.00', first, second) }),
        books.send(reversePayment, { params: payment, body: { reason: 'Bounced' } }),
        books.send(voidInvoice, { params: second, body: { reason: 'Wrong month' } }),
      ]);
    });
    await books.cleanBooks();
  });
});
