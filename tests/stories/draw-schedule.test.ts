import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChangeOrder, decideChangeOrder, sendChangeOrder } from '#endpoints/change-orders.ts';
import { readCompany, updateCompany } from '#endpoints/company.ts';
import { readDraws, saveDraws } from '#endpoints/draws.ts';
import { readEstimate, readEstimatePdf } from '#endpoints/estimates.ts';
import { createInvoice, readInvoice, readInvoicePdf, voidInvoice } from '#endpoints/invoices.ts';
import { readBillingReport, readBillingReportPdf } from '#endpoints/reports.ts';
import type { Bookkeeper, Estimate, Invoice } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { draw, drawIds } from './draw-body.ts';
import { panel, sums } from './figures.ts';

// The walked-through draw schedule: 60,000.00 in four draws, 10% held from the second on.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let house: Estimate;
const bills: Invoice[] = [];

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  house = await books.newEstimate({
    title: 'Harbor house',
    lines: [['House', '60000']],
    retainageRate: '10',
  });
  const saved = await books.call(saveDraws, {
    params: { id: house.id },
    body: {
      version: house.version,
      draws: [
        draw('Deposit', '10000', { retainage: { kind: 'exempt' } }),
        draw('Foundation', '20000', { milestone: 'Slab cured' }),
        draw('Framing complete', '15000'),
        draw('Completion', '15000', { targetDate: '2026-09-30' }),
      ],
    },
  });
  expect([saved.scheduled, saved.unscheduled, saved.unbilled, saved.most]).toEqual([
    '60000.00',
    '0.00',
    '60000.00',
    '60000.00',
  ]);
});
afterAll(() => bookkeeping.stop());

const tick = async (...positions: readonly number[]) => ({
  kind: 'draws' as const,
  drawIds: await drawIds(books, house, positions),
});
const printed = ({ figures }: Invoice) => figures.draws.map(({ label, amount }) => `${label}: ${amount}`);
const states = async () =>
  (await books.call(readDraws, { params: { id: house.id } })).draws.map(
    ({ label, state }) => `${label} ${state}`,
  );

describe('a draw schedule, walked through', () => {
  test('the deposit is billed in full, and nothing of it is held', async () => {
    const deposit = await books.bill(house, { basis: await tick(1), invoiceDate: '2026-12-07' });
    bills.push(deposit);
    expect(printed(deposit)).toEqual(['Draw 1 of 4 — Deposit: 10000.00']);
    expect(sums(deposit)).toEqual(['10000.00', '0.00', '0.00', '0.00', '10000.00']);
    const { customer, id } = deposit;
    await books.pay({ customerId: customer.id, amount: '10000.00', to: { [id]: '10000.00' } });
    expect(panel(await books.tallyOf(house))).toMatchObject({
      billed: '10000.00',
      unbilled: '50000.00',
      collected: '10000.00',
    });
    expect((await books.call(readInvoice, { params: { id } })).status).toBe('paid');
  });

  test('two finished draws go on one invoice, each in its own words', async () => {
    const both = await books.bill(house, { basis: await tick(3, 2), invoiceDate: '2026-12-14' });
    bills.push(both);
    expect(printed(both)).toEqual([
      'Draw 2 of 4 — Foundation: 20000.00',
      'Draw 3 of 4 — Framing complete: 15000.00',
    ]);
    expect(sums(both)).toEqual(['35000.00', '3500.00', '0.00', '0.00', '31500.00']);
    await books.pay({ customerId: both.customer.id, amount: '20000.00', to: { [both.id]: '20000.00' } });
    const tally = await books.tallyOf(house);
    expect(panel(tally)).toMatchObject({
      billed: '45000.00',
      unbilled: '15000.00',
      collected: '30000.00',
      outstanding: '11500.00',
      held: '3500.00',
    });
    expect([tally.draws, tally.unbilledDraws, tally.unbilledDrawsAmount]).toEqual([4, 1, '15000.00']);
    expect((await books.call(readInvoice, { params: { id: both.id } })).status).toBe('partial');
  });

  test('a billed draw is locked and names its invoice', async () => {
    const again = { basis: await tick(3), invoiceDate: '2026-12-15', issue: true };
    const refused = await books.refusal(createInvoice, { params: { id: house.id }, body: again });
    expect(refused).toMatchObject({
      code: 'draw_already_billed',
      status: 409,
      details: { label: 'Draw 3 of 4 — Framing complete', invoiceId: bills[1]?.id },
    });
    const { draws } = await books.call(readDraws, { params: { id: house.id } });
    expect(draws.map(({ state, invoice }) => [state, invoice?.number ?? null])).toEqual([
      ['billed', 'INV-0001'],
      ['billed', 'INV-0002'],
      ['billed', 'INV-0002'],
      ['open', null],
    ]);
  });

  test('a bill that is partly paid is not voided', async () => {
    const id = String(bills[1]?.id);
    const refused = await books.refusal(voidInvoice, { params: { id }, body: { reason: 'Wrong month' } });
    expect(refused).toMatchObject({ code: 'has_payments', details: { paid: '20000.00' } });
    expect((await books.tallyOf(house)).billed).toBe('45000.00');
  });
});

describe('a change order of 5,000.00 adds a draw', () => {
  let orderId = '';

  test('pending, it stands beside the contract sum and counts for nothing', async () => {
    const order = await books.call(createChangeOrder, {
      params: { id: house.id },
      body: {
        title: 'Glazing',
        reason: 'The customer asked for a second window.',
        scheduleDays: 5,
        lines: [{ description: 'Added glazing', unitPrice: '5000' }],
        drawEffect: { kind: 'add', name: 'Glazing' },
      },
    });
    orderId = order.id;
    expect([order.number, order.status, order.net]).toEqual(['CO-1', 'draft', '5000.00']);
    const { contractSum, pendingChanges, pendingChangeOrders } = await books.tallyOf(house);
    expect([contractSum, pendingChanges, pendingChangeOrders]).toEqual(['60000.00', '5000.00', 1]);
  });

  test('approved, it is a line of its own, and draw 5 of 5', async () => {
    const { version } = await books.call(sendChangeOrder, { params: { id: orderId }, body: {} });
    const approved = await books.call(decideChangeOrder, {
      params: { id: orderId },
      body: { version, decision: 'approved', by: 'Dana Fox', on: '2026-12-16' },
    });
    expect([approved.status, approved.contractSumBefore]).toEqual(['approved', '60000.00']);
    const { lines } = await books.call(readEstimate, { params: { id: house.id } });
    expect(
      lines.map(({ description, amount, changeOrderId }) => [description, amount, changeOrderId]),
    ).toEqual([
      ['House', '60000.00', null],
      ['Added glazing', '5000.00', orderId],
    ]);
    const tally = await books.tallyOf(house);
    expect([tally.contractSum, tally.approvedChanges, tally.billed, tally.unbilled]).toEqual([
      '65000.00',
      '5000.00',
      '45000.00',
      '20000.00',
    ]);
    expect((await states()).slice(3)).toEqual([
      'Draw 4 of 5 — Completion open',
      'Draw 5 of 5 — Glazing open',
    ]);
  });

  test('labels that were printed stay as they were', async () => {
    expect(printed(await books.call(readInvoice, { params: { id: String(bills[1]?.id) } }))).toEqual([
      'Draw 2 of 4 — Foundation: 20000.00',
      'Draw 3 of 4 — Framing complete: 15000.00',
    ]);
  });

  test('the last two draws close the contract, and the release ends it', async () => {
    const last = await books.bill(house, { basis: await tick(4, 5), invoiceDate: '2026-12-21' });
    bills.push(last);
    expect(printed(last)).toEqual(['Draw 4 of 5 — Completion: 15000.00', 'Draw 5 of 5 — Glazing: 5000.00']);
    expect(sums(last)).toEqual(['20000.00', '2000.00', '0.00', '0.00', '18000.00']);
    expect(panel(await books.tallyOf(house))).toMatchObject({
      billed: '65000.00',
      unbilled: '0.00',
      held: '5500.00',
      flags: ['fullyInvoiced'],
    });
    const release = await books.bill(house, { basis: { kind: 'none' }, release: { kind: 'all' } });
    bills.push(release);
    expect(sums(release)).toEqual(['0.00', '0.00', '5500.00', '0.00', '5500.00']);
    for (const { id } of bills.slice(1)) {
      const { customer, balance } = await books.call(readInvoice, { params: { id } });
      await books.pay({ customerId: customer.id, amount: balance, to: { [id]: balance } });
    }
    expect(panel(await books.tallyOf(house))).toEqual({
      contractSum: '65000.00',
      billed: '65000.00',
      collected: '65000.00',
      outstanding: '0.00',
      held: '0.00',
      unbilled: '0.00',
      flags: ['fullyInvoiced', 'retainageReleased', 'paidInFull'],
    });
    expect(await books.trialBalance()).toMatchObject({ Bank: '65000.00', 'Contract revenue': '-65000.00' });
  });

  test('the billing report adds up: original sum, change order, contract sum to date', async () => {
    const report = await books.call(readBillingReport, { params: { id: house.id } });
    expect([report.originalContractSum, report.contractSum, report.totals.gross]).toEqual([
      '60000.00',
      '65000.00',
      '65000.00',
    ]);
    expect(report.changeOrders.map(({ number, status, net }) => [number, status, net])).toEqual([
      ['CO-1', 'approved', '5000.00'],
    ]);
  });
});

describe('the void of a draw bill', () => {
  test('unlocks its draws, and they can be billed again', async () => {
    const shed = await books.newEstimate({ lines: [['Shed', '3000']] });
    await books.call(saveDraws, {
      params: { id: shed.id },
      body: { version: shed.version, draws: [draw('Start', '1000'), draw('End', '2000')] },
    });
    const ids = await drawIds(books, shed, [1, 2]);
    const both = await books.bill(shed, { basis: { kind: 'draws', drawIds: ids } });
    expect((await books.tallyOf(shed)).fullyInvoiced).toBe(true);
    await books.call(voidInvoice, { params: { id: both.id }, body: { reason: 'Wrong month' } });
    expect(await books.tallyOf(shed)).toMatchObject({
      billed: '0.00',
      fullyInvoiced: false,
      unbilledDraws: 2,
    });
    const { status, figures } = await books.call(readInvoice, { params: { id: both.id } });
    expect([status, figures.draws.length]).toEqual(['void', 2]);
    expect(printed(await books.bill(shed, { basis: { kind: 'draws', drawIds: ids.slice(1) } }))).toEqual([
      'Draw 2 of 2 — End: 2000.00',
    ]);
  });
});

describe.skipIf(missingPackage('poppler-utils'))('what the client gets (needs poppler-utils)', () => {
  test('the invoice prints its draws', async () => {
    const response = await books.send(readInvoicePdf, { params: { id: String(bills[1]?.id) } });
    const text = pdfText(new Uint8Array(await response.arrayBuffer()));
    for (const words of ['Draw 3 of 4 — Framing complete', '15,000.00', '35,000.00', '3,500.00', '31,500.00'])
      expect(text).toContain(words);
  });

  test('the billing report names the change order', async () => {
    const response = await books.send(readBillingReportPdf, { params: { id: house.id } });
    const text = pdfText(new Uint8Array(await response.arrayBuffer()));
    for (const words of ['CO-1', 'Glazing', '5,000.00', '60,000.00', '65,000.00'])
      expect(text).toContain(words);
  });

  test('the estimate prints the schedule with its milestones, and the retainage terms', async () => {
    const response = await books.send(readEstimatePdf, { params: { id: house.id } });
    const text = pdfText(new Uint8Array(await response.arrayBuffer()));
    for (const words of [
      'Added glazing',
      'Draw schedule',
      '2. Foundation',
      'Slab cured',
      '20,000.00',
      '10% of each bill',
    ])
      expect(text).toContain(words);
  });

  test('the schedule and the terms of retainage are printed where the company chooses', async () => {
    const { name, timeZone } = await books.call(readCompany, {});
    await books.call(updateCompany, { body: { name, timeZone, printsBillingTerms: false } });
    const response = await books.send(readEstimatePdf, { params: { id: house.id } });
    const text = pdfText(new Uint8Array(await response.arrayBuffer()));
    for (const words of ['Draw schedule', 'Slab cured', '10% of each bill'])
      expect(text).not.toContain(words);
  });
});

test('the books are clean', () => books.cleanBooks());
