import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  decideChangeOrder,
  listChangeOrders,
  readChangeOrder,
  reopenChangeOrder,
  sendChangeOrder,
  updateChangeOrder,
  voidChangeOrder,
} from '#endpoints/change-orders.ts';
import { creditInvoice } from '#endpoints/corrections.ts';
import { readDraws, saveDraws } from '#endpoints/draws.ts';
import { deleteEstimate, readEstimate, reviseEstimate } from '#endpoints/estimates.ts';
import { createInvoice, readBillingState, readInvoice } from '#endpoints/invoices.ts';
import { readBillingReport } from '#endpoints/reports.ts';
import { type Bookkeeper, type Estimate, LAST_DAY } from '#tests/support/bookkeeper.ts';
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

describe('what a change order does to the contract sum', () => {
  test('20% after one is 20% of the new sum: 1,000.00 more than remains', async () => {
    const job = await books.newEstimate({ lines: [['Work', '50000']] });
    await books.bill(job, { basis: { kind: 'amount', amount: '45000' } });
    await changed(job, ['5000']);
    const body = { basis: { kind: 'percent' as const, percent: '20' }, invoiceDate: LAST_DAY, issue: true };
    expect(await books.refusal(createInvoice, { params: job, body })).toMatchObject({
      code: 'past_ceiling',
      details: { over: '1000.00', contractSum: '55000.00' },
    });
  });

  test('the original sum stays: 150,000.00 and 10,000.00 are 160,000.00', async () => {
    const job = await books.newEstimate({ lines: [['Work', '150000']] });
    await changed(job, ['12000', '-2000']);
    const list = await books.call(listChangeOrders, { params: { id: job.id } });
    expect(list.box).toEqual({
      earlier: { additions: '0.00', deductions: '0.00' },
      thisMonth: { additions: '12000.00', deductions: '-2000.00' },
    });
    expect([list.originalContractSum, list.netApproved, list.contractSum, list.pending]).toEqual([
      '150000.00',
      '10000.00',
      '160000.00',
      '0.00',
    ]);
    const { lines, contractSum } = await books.call(readEstimate, { params: { id: job.id } });
    expect([lines.map(({ amount }) => amount), contractSum]).toEqual([
      ['150000.00', '12000.00', '-2000.00'],
      '160000.00',
    ]);
  });

  test('pending, it is not included and cannot be billed', async () => {
    const job = await books.newEstimate({ lines: [['Work', '10000']] });
    const { lines } = await write(job, ['5000']);
    expect(await books.tallyOf(job)).toMatchObject({ contractSum: '10000.00', pendingChanges: '5000.00' });
    const basis = { kind: 'lines' as const, lines: [{ lineId: String(lines[0]?.id), amount: '1.00' }] };
    const body = { basis, invoiceDate: LAST_DAY, issue: true };
    expect((await books.refusal(createInvoice, { params: job, body })).code).toBe('line_unknown');
  });

  test('a contract billed in full opens again, and its new draw is 5 of 5', async () => {
    const job = await books.newEstimate({ lines: [['Work', '4000']] });
    const draws = ['1', '2', '3', '4'].map((name) => draw(name, '1000'));
    await books.call(saveDraws, { params: { id: job.id }, body: { version: job.version, draws } });
    const basis = { kind: 'draws' as const, drawIds: await drawIds(books, job, [1, 2, 3, 4]) };
    const bill = await books.bill(job, { basis });
    expect((await books.tallyOf(job)).fullyInvoiced).toBe(true);
    await changed(job, ['5000'], { drawEffect: { kind: 'add', name: 'Extra' } });
    expect(await books.tallyOf(job)).toMatchObject({ fullyInvoiced: false, unbilled: '5000.00' });
    const schedule = await books.call(readDraws, { params: { id: job.id } });
    expect(schedule.draws.at(-1)).toMatchObject({ label: 'Draw 5 of 5 — Extra', amount: '5000.00' });
    expect(bill.figures.draws[2]?.label).toBe('Draw 3 of 4 — 3');
  });

  test('a deduction below what is billed: billed over contract, and nothing more is billed until it is credited', async () => {
    const job = await books.newEstimate({ lines: [['Work', '10000']], retainageRate: '10' });
    await books.billPercent(job, '100');
    await changed(job, ['-2500']);
    expect(await books.tallyOf(job)).toMatchObject({
      contractSum: '7500.00',
      over: '2500.00',
      unbilled: '0.00',
    });
    expect((await books.call(readBillingState, { params: job })).overByDeduction).toBe('2500.00');
    const bill = (basis: object) => ({
      params: job,
      body: { basis, invoiceDate: LAST_DAY, issue: true } as never,
    });
    expect(await books.refusal(createInvoice, bill({ kind: 'amount', amount: '1.00' }))).toMatchObject({
      code: 'billed_over_contract',
      details: { over: '2500.00' },
    });
    const released = await books.bill(job, {
      basis: { kind: 'none' },
      release: { kind: 'amount', amount: '100' },
    });
    expect(released.due).toBe('100.00');
  });

  test('a deduction below what is billed is billed as a credit note, off what is open', async () => {
    const job = await books.newEstimate({ lines: [['Work', '10000']], retainageRate: '10' });
    const bill = await books.billPercent(job, '100');
    const { id: orderId } = await changed(job, ['-2500']);
    const { lines } = await books.call(readEstimate, { params: job });
    const deduction = String(lines.find(({ changeOrderId }) => changeOrderId === orderId)?.id);
    const basis = { kind: 'lines' as const, lines: [{ lineId: deduction, percentToDate: '100' }] };
    const note = await books.bill(job, { basis });
    expect([note.kind, note.gross, note.withheld, note.due]).toEqual([
      'credit_note',
      '-2500.00',
      '-250.00',
      '-2250.00',
    ]);
    expect((await books.call(readInvoice, { params: { id: bill.id } })).balance).toBe('6750.00');
    expect(await books.tallyOf(job)).toMatchObject({
      billed: '7500.00',
      held: '750.00',
      fullyInvoiced: true,
    });
  });

  test('a deduction below what is billed is credited, and then its lines are settled', async () => {
    const job = await books.newEstimate({ lines: [['Work', '10000']], retainageRate: '10' });
    const bill = await books.billPercent(job, '100');
    await changed(job, ['-2500']);
    const credit = await books.call(creditInvoice, {
      params: { id: bill.id },
      body: { basis: { kind: 'amount', amount: '2500' }, reason: 'CO-1', date: LAST_DAY },
    });
    expect([credit.gross, credit.withheld, credit.due]).toEqual(['-2500.00', '-250.00', '-2250.00']);
    const credited = await books.tallyOf(job);
    expect([credited.billed, credited.held, credited.over, credited.linesToSettle]).toEqual([
      '7500.00',
      '750.00',
      '0.00',
      true,
    ]);
    await books.bill(job, { basis: { kind: 'remaining' } });
    expect(await books.tallyOf(job)).toMatchObject({ billed: '7500.00', fullyInvoiced: true });
    expect((await books.call(readInvoice, { params: { id: bill.id } })).balance).toBe('6750.00');
  });

  test('an override is reconciled by a later change order', async () => {
    const job = await books.newEstimate({ lines: [['Work', '1000']] });
    await books.bill(job, { basis: { kind: 'amount', amount: '1200' }, overrideReason: 'Agreed on site' });
    const uncovered = async () =>
      (await books.call(readBillingReport, { params: job })).overrides.map((one) => [
        one.over,
        one.uncovered,
      ]);
    expect(await uncovered()).toEqual([['200.00', '200.00']]);
    await changed(job, ['150']);
    expect(await uncovered()).toEqual([['200.00', '50.00']]);
    await changed(job, ['50']);
    expect(await uncovered()).toEqual([['200.00', '0.00']]);
    expect((await books.tallyOf(job)).over).toBe('0.00');
  });

  test('a percentage off is of the original items; what was added stays when the rest is revised', async () => {
    const job = await books.newEstimate({
      lines: [
        { description: 'Work', unitPrice: '1000' },
        { kind: 'discount', description: 'Ten off', discountPercent: '10' },
      ],
    });
    await changed(job, ['500']);
    const estimate = await books.call(readEstimate, { params: job });
    expect([estimate.contractSum, estimate.tally.contractSum]).toEqual(['1400.00', '1400.00']);
    const [work, off, added] = estimate.lines;
    const revise = (lines: readonly { readonly id: string; readonly description: string }[]) => ({
      params: job,
      body: { version: estimate.version, reason: 'Client chose oak', lines: [...lines] as never },
    });
    const typed = [
      { id: String(work?.id), description: 'Work', unitPrice: '2000' },
      { id: String(off?.id), kind: 'discount', description: 'Ten off', discountPercent: '10' },
    ];
    const withAdded = revise([...typed, { id: String(added?.id), description: 'Mine now' }]);
    expect((await books.refusal(reviseEstimate, withAdded)).code).toBe('line_unknown');
    const { contractSum, lines } = await books.call(reviseEstimate, revise(typed));
    expect([contractSum, lines.map(({ amount }) => amount)]).toEqual([
      '2300.00',
      ['2000.00', '-200.00', '500.00'],
    ]);
  });
});

describe('where a change order stands', () => {
  test('numbers count on each contract; only an open one moves', async () => {
    const job = await books.newEstimate({ lines: [['Work', '1000']] });
    const first = await write(job, ['10']);
    const second = await write(job, ['20']);
    expect([first.number, second.number]).toEqual(['CO-1', 'CO-2']);
    const params = { id: first.id };
    const sent = await books.call(sendChangeOrder, { params, body: {} });
    expect([sent.status, sent.sentAt === null]).toEqual(['sent', false]);
    const rejected = await books.call(decideChangeOrder, {
      params,
      body: decision(sent.version, 'rejected'),
    });
    expect([rejected.status, rejected.decidedBy, rejected.decidedOn]).toEqual([
      'rejected',
      'Dana Fox',
      LAST_DAY,
    ]);
    expect((await books.call(reopenChangeOrder, { params, body: {} })).status).toBe('draft');
    expect((await books.call(voidChangeOrder, { params, body: {} })).status).toBe('void');
    expect((await books.tallyOf(job)).contractSum).toBe('1000.00');
    expect((await books.call(readChangeOrder, { params })).status).toBe('void');
    await approve(second);
    const back = await books.refusal(voidChangeOrder, { params: { id: second.id }, body: {} });
    expect(back).toMatchObject({ code: 'change_order_status', details: { from: 'approved', to: 'void' } });
  });

  test('what was sent is not rewritten, and who approves has read the newest', async () => {
    const job = await books.newEstimate({ lines: [['Work', '1000']] });
    const order = await write(job, ['10']);
    const params = { id: order.id };
    const body = { version: order.version, title: 'Other', reason: 'Other', lines: [] };
    expect((await books.refusal(updateChangeOrder, { params, body })).code).toBe(
      'change_order_without_lines',
    );
    await books.call(sendChangeOrder, { params, body: {} });
    const stale = await books.refusal(decideChangeOrder, { params, body: decision(order.version) });
    expect(stale.code).toBe('changed_meanwhile');
    const sent = { ...body, version: order.version + 1, lines: [{ description: 'More' }] };
    expect((await books.refusal(updateChangeOrder, { params, body: sent })).code).toBe('change_order_status');
  });

  test('an estimate with change orders is not deleted', async () => {
    const job = await books.newEstimate({ lines: [['Work', '1000']] });
    await write(job, ['10']);
    expect((await books.refusal(deleteEstimate, { params: job })).code).toBe('estimate_not_deletable');
  });
});

test('the books are clean', () => books.cleanBooks());
