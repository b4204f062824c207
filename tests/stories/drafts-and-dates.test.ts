import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setClosingDate } from '#endpoints/company.ts';
import {
  createInvoice,
  deleteDraft,
  issueInvoice,
  previewInvoice,
  readInvoice,
  recordDelivery,
  updateDraft,
  voidInvoice,
} from '#endpoints/invoices.ts';
import { applyCredit, recordPayment, reversePayment } from '#endpoints/payments.ts';
import {
  type BillBody,
  type Bookkeeper,
  type Estimate,
  type Invoice,
  LAST_DAY,
} from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { sums } from './figures.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
beforeEach(async () => {
  books = await bookkeeping.newCompany();
  job = await books.newEstimate({ lines: [['Framing', '60000']], retainageRate: '10' });
});
afterAll(() => bookkeeping.stop());

const amount = (money: string): BillBody['basis'] => ({ kind: 'amount', amount: money });
const draft = (basis: BillBody['basis']): Promise<Invoice> => books.bill(job, { basis, issue: false });

describe('a draft', () => {
  test('has no number, reserves nothing, books nothing, and the panel shows what it would add', async () => {
    const saved = await draft(amount('6000'));
    expect([saved.status, saved.number, saved.applicationNumber, saved.billedToDate]).toEqual([
      'draft',
      null,
      null,
      null,
    ]);
    expect(await books.tallyOf(job)).toMatchObject({
      billed: '0.00',
      openDrafts: 1,
      openDraftsWouldAdd: '6000.00',
    });
    expect(await books.trialBalance()).toEqual({});
  });

  test('shows the figures of its preview, and is issued with them', async () => {
    const basis = amount('6000');
    const preview = await books.call(previewInvoice, { params: job, body: { basis } });
    const saved = await draft(basis);
    expect(saved.figures).toEqual(preview);
    const issued = await books.call(issueInvoice, { params: saved, body: {} });
    expect(issued.figures).toEqual(preview);
    expect([issued.number, issued.status]).toEqual(['INV-0001', 'sent']);
    await books.cleanBooks();
  });

  test('is changed by whoever read it last, and deleted without a trace', async () => {
    const saved = await draft(amount('6000'));
    const body = { basis: amount('7000'), invoiceDate: LAST_DAY, version: saved.version };
    const changed = await books.call(updateDraft, { params: saved, body });
    expect(changed.gross).toBe('7000.00');
    expect((await books.refusal(updateDraft, { params: saved, body })).code).toBe('changed_meanwhile');
    await books.call(deleteDraft, { params: saved });
    expect((await books.refusal(readInvoice, { params: saved })).code).toBe('not_found');
    expect((await books.billPercent(job, '10')).number).toBe('INV-0001');
  });

  test('is not delivered before it is issued; then how and when is a mark of its own', async () => {
    const saved = await draft(amount('6000'));
    const body = { how: 'email', on: LAST_DAY, note: 'to Dana Fox' } as const;
    expect((await books.refusal(recordDelivery, { params: saved, body })).code).toBe('invoice_not_issued');
    await books.call(issueInvoice, { params: saved, body: {} });
    const delivered = await books.call(recordDelivery, { params: saved, body });
    expect(delivered.deliveries).toEqual([{ ...body, at: `${LAST_DAY}T12:00:00.000Z` }]);
    expect(delivered.status).toBe('sent');
  });

  test('two of 6,000.00 where 10,000.00 is left: the second is warned of 2,000.00 when it is issued', async () => {
    await books.bill(job, { basis: amount('50000') });
    const [first, second] = [await draft(amount('6000')), await draft(amount('6000'))];
    await books.call(issueInvoice, { params: first, body: {} });
    expect(await books.refusal(issueInvoice, { params: second, body: {} })).toMatchObject({
      code: 'past_ceiling',
      details: { over: '2000.00', cumulative: '62000.00', cumulativePercent: '103.33' },
    });
    const body = { overrideReason: 'Order to follow' };
    const issued = await books.call(issueInvoice, { params: second, body });
    expect([issued.over, issued.overrideReason, issued.overriddenBy]).toEqual([
      '2000.00',
      'Order to follow',
      'API key Story',
    ]);
    await books.cleanBooks();
  });

  test('of what remains is issued with other figures than it had only after they were seen', async () => {
    const saved = await draft({ kind: 'remaining' });
    expect(sums(saved)).toEqual(['60000.00', '6000.00', '0.00', '0.00', '54000.00']);
    await books.billPercent(job, '25');
    expect(await books.refusal(issueInvoice, { params: saved, body: {} })).toMatchObject({
      code: 'draft_figures_changed',
      details: { seenGross: '60000.00', gross: '45000.00', seenDue: '54000.00', due: '40500.00' },
    });
    const body = { confirm: { gross: '45000.00', due: '40500.00' } };
    const issued = await books.call(issueInvoice, { params: saved, body });
    expect(sums(issued)).toEqual(['45000.00', '4500.00', '0.00', '0.00', '40500.00']);
    await books.cleanBooks();
  });
});

describe('dates', () => {
  test('a bill is not dated before the newest of its contract; the same day is fine', async () => {
    await books.bill(job, { basis: amount('100'), invoiceDate: '2026-06-30' });
    const dated = (invoiceDate: string) => ({
      params: job,
      body: { basis: amount('100'), invoiceDate, issue: true },
    });
    expect(await books.refusal(createInvoice, dated('2026-06-29'))).toMatchObject({
      code: 'dated_before_newest',
      details: { newestDate: '2026-06-30' },
    });
    expect((await books.call(createInvoice, dated('2026-06-30'))).applicationNumber).toBe(2);
  });

  test('nothing is due before it is billed, nor void before it', async () => {
    const body = { basis: amount('100'), invoiceDate: LAST_DAY, dueDate: '2026-12-30', issue: true };
    expect((await books.refusal(createInvoice, { params: job, body })).code).toBe('due_before_invoice');
    const bill = await books.bill(job, { basis: amount('100'), invoiceDate: '2026-06-30' });
    const early = { reason: 'Wrong', on: '2026-06-29' };
    expect((await books.refusal(voidInvoice, { params: bill, body: early })).code).toBe(
      'void_before_invoice',
    );
  });
});

describe('books closed through 30 November', () => {
  const CLOSED = '2026-11-30';
  const OPEN = '2026-12-01';

  /** A bill and a payment with credit left, both of November, and the books closed behind them. */
  async function closeNovember() {
    const bill = await books.bill(job, { basis: amount('10000'), invoiceDate: CLOSED });
    const payment = await books.pay({ customerId: job.customer.id, amount: '500', receivedOn: CLOSED });
    await books.call(setClosingDate, { body: { closedThrough: CLOSED } });
    return { bill, payment };
  }

  test('nothing is billed, voided, paid, applied or reversed on or before it', async () => {
    const { bill, payment } = await closeNovember();
    const before = await books.trialBalance();
    const customerId = job.customer.id;
    const allocations = [{ invoiceId: bill.id, amount: '500.00' }];
    const paid = { customerId, receivedOn: CLOSED, amount: '5', method: 'cash' } as const;
    const saved = await books.bill(job, { basis: amount('1'), invoiceDate: CLOSED, issue: false });
    const refusals = await Promise.all([
      books.refusal(createInvoice, {
        params: job,
        body: { basis: amount('1'), invoiceDate: CLOSED, issue: true },
      }),
      books.refusal(issueInvoice, { params: saved, body: {} }),
      books.refusal(voidInvoice, { params: bill, body: { reason: 'Wrong', on: CLOSED } }),
      books.refusal(recordPayment, { body: paid }),
      books.refusal(applyCredit, { params: payment, body: { on: CLOSED, allocations } }),
      books.refusal(reversePayment, { params: payment, body: { reason: 'Bounced', on: CLOSED } }),
    ]);
    expect(refusals.map(({ code }) => code)).toEqual(Array(6).fill('period_closed'));
    expect(refusals[0]?.details).toEqual({ date: CLOSED, closingDate: CLOSED });
    expect(await books.trialBalance()).toEqual(before);
  });

  test('the day after, all of it is possible, and November stays as it was', async () => {
    const { bill, payment } = await closeNovember();
    const november = await books.trialBalance(CLOSED);
    const allocations = [{ invoiceId: bill.id, amount: '500.00' }];
    await books.call(applyCredit, { params: payment, body: { on: OPEN, allocations } });
    await books.call(reversePayment, { params: payment, body: { reason: 'Bounced', on: OPEN } });
    await books.call(voidInvoice, { params: bill, body: { reason: 'Wrong', on: OPEN } });
    await books.bill(job, { basis: amount('1'), invoiceDate: OPEN });
    expect(await books.trialBalance(CLOSED)).toEqual(november);
    await books.cleanBooks();
  });

  test('they are opened again with a reason only', async () => {
    const { bill } = await closeNovember();
    const october = { closedThrough: '2026-10-31' };
    expect((await books.refusal(setClosingDate, { body: october })).code).toBe('reason_missing');
    await books.call(setClosingDate, { body: { ...october, reason: 'A bill was forgotten' } });
    await books.call(voidInvoice, { params: bill, body: { reason: 'Wrong', on: CLOSED } });
    expect(await books.trialBalance(CLOSED)).toEqual({ Bank: '500.00', 'Customer credits': '-500.00' });
    await books.cleanBooks();
  });
});
