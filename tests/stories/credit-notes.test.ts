import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTaxRate } from '#endpoints/company.ts';
import { creditInvoice, previewCreditNote, previewUnwind, unwindInvoice } from '#endpoints/corrections.ts';
import { saveDraws } from '#endpoints/draws.ts';
import type { BodyInputOf } from '#endpoints/endpoint.ts';
import { readInvoice, voidInvoice } from '#endpoints/invoices.ts';
import { applyCredit, listPayments, reversePayment } from '#endpoints/payments.ts';
import { readBillingReport } from '#endpoints/reports.ts';
import { withholdByPayer } from '#endpoints/retainage.ts';
import { type Bookkeeper, type Estimate, type Invoice, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { draw, drawIds } from './draw-body.ts';

type Basis = BodyInputOf<typeof creditInvoice>['basis'];

let application: Bookkeeping;
let books: Bookkeeper;
beforeAll(async () => {
  application = await startBookkeeping();
  books = await application.newCompany();
});
afterAll(() => application.stop());

const REASON = 'Measured again on site';

/** Issues a credit note; on the last day of 2026. */
function credit({ id }: { readonly id: string }, basis: Basis): Promise<Invoice> {
  const body = { basis, reason: REASON, date: LAST_DAY };
  return books.call(creditInvoice, { params: { id }, body });
}

const whole = { kind: 'whole' } as const;
const voidOf = ({ id }: { readonly id: string }) =>
  books.call(voidInvoice, { params: { id }, body: { reason: REASON } });
const read = ({ id }: { readonly id: string }) => books.call(readInvoice, { params: { id } });

const figures = ({ gross, withheld, tax, due }: Pick<Invoice, 'gross' | 'withheld' | 'tax' | 'due'>) => ({
  gross,
  withheld,
  tax,
  due,
});

/** 20,000.00 and 10,000.00, 10% held, the first line taxed at 7.25%, billed half: 15,000.00. */
async function halfBilled(): Promise<{ readonly estimate: Estimate; readonly bill: Invoice }> {
  const rate = await books.call(createTaxRate, { body: { name: 'Sales tax', rate: '7.25' } });
  const estimate = await books.newEstimate({
    lines: [{ description: 'Framing', unitPrice: '20000', taxRateId: rate.id }, ['Finishes', '10000']],
    retainageRate: '10',
  });
  return { estimate, bill: await books.billPercent(estimate, '50') };
}

describe('a credit note takes off its bill what was entered, and tax and retainage with it', () => {
  const cases: readonly (readonly [
    entered: string,
    basis: (bill: Invoice) => Basis,
    figures: ReturnType<typeof figures>,
  ])[] = [
    ['whole', () => whole, { gross: '-15000.00', withheld: '-1500.00', tax: '-725.00', due: '-14225.00' }],
    [
      'an amount',
      () => ({ kind: 'amount', amount: '3000.00' }),
      { gross: '-3000.00', withheld: '-300.00', tax: '-145.00', due: '-2845.00' },
    ],
    [
      'a percentage',
      () => ({ kind: 'percent', percent: '20' }),
      { gross: '-3000.00', withheld: '-300.00', tax: '-145.00', due: '-2845.00' },
    ],
    [
      'one line back to 25%',
      ({ figures: { lines } }) => ({
        kind: 'lines',
        lines: [{ lineId: lines[0]?.lineId ?? '', backToPercent: '25' }],
      }),
      { gross: '-5000.00', withheld: '-500.00', tax: '-362.50', due: '-4862.50' },
    ],
    [
      'money off an untaxed line',
      ({ figures: { lines } }) => ({
        kind: 'lines',
        lines: [{ lineId: lines[1]?.lineId ?? '', amount: '1000.00' }],
      }),
      { gross: '-1000.00', withheld: '-100.00', tax: '0.00', due: '-900.00' },
    ],
  ];

  test.each(cases)('%s', async (_, basis, expected) => {
    const { estimate, bill } = await halfBilled();
    const previewed = await books.call(previewCreditNote, {
      params: bill,
      body: { basis: basis(bill), reason: REASON },
    });
    expect(figures({ ...bill, ...previewed.figures })).toEqual(expected);
    const note = await credit(bill, basis(bill));
    expect(figures(note)).toEqual(expected);
    expect(note).toMatchObject({ kind: 'credit_note', creditsInvoiceId: bill.id, status: 'credited' });
    expect(note.applicationNumber).toBeNull();
    expect((await books.tallyOf(estimate)).outstanding).toBe((await read(bill)).balance);
    await books.cleanBooks();
  });
});

test('credits that add up to the bill reverse its figures to the cent', async () => {
  const { estimate, bill } = await halfBilled();
  await credit(bill, { kind: 'percent', percent: '33.333' });
  await credit(bill, { kind: 'amount', amount: '4321.07' });
  await credit(bill, whole);
  const tally = await books.tallyOf(estimate);
  expect(tally).toMatchObject({ billed: '0.00', held: '0.00', taxBilled: '0.00', outstanding: '0.00' });
  expect(await read(bill)).toMatchObject({ status: 'credited', balance: '0.00', credited: '14225.00' });
  await expect(credit(bill, { kind: 'amount', amount: '0.01' })).rejects.toThrow('credit_past_bill');
  await books.cleanBooks();
});

test('a credit of a fully billed contract opens it again, and the rest can be billed', async () => {
  const estimate = await books.newEstimate({ lines: [['Fence', '1000']] });
  const bill = await books.billPercent(estimate, '100');
  expect((await books.tallyOf(estimate)).fullyInvoiced).toBe(true);
  await credit(bill, { kind: 'amount', amount: '250.00' });
  expect(await books.tallyOf(estimate)).toMatchObject({ fullyInvoiced: false, unbilled: '250.00' });
  expect((await books.bill(estimate, { basis: { kind: 'remaining' } })).gross).toBe('250.00');
  await books.cleanBooks();
});

describe('what a credit gives goes first against the open balance, the rest is credit of the customer', () => {
  test('part paid: the entry, the balance, and the credit applied to another bill', async () => {
    const { estimate, bill } = await halfBilled();
    const { customer } = bill;
    await books.pay({ customerId: customer.id, amount: '10000.00', to: { [bill.id]: '10000.00' } });
    const note = await credit(bill, whole);
    expect(note.credit).toEqual({
      paymentId: expect.any(String),
      reason: REASON,
      againstOpen: '4225.00',
      offBalances: [{ invoiceId: bill.id, number: bill.number, amount: '4225.00' }],
      customerCredit: '10000.00',
    });
    expect(await books.tallyOf(estimate)).toMatchObject({ collected: '0.00', outstanding: '0.00' });
    const { rows } = await books.call(listPayments, {
      query: { customerId: customer.id, unapplied: 'true' },
    });
    expect(rows).toMatchObject([{ amount: '10000.00', method: 'credit_note', reference: note.number }]);
    const id = rows[0]?.id ?? '';
    await expect(books.call(reversePayment, { params: { id }, body: { reason: REASON } })).rejects.toThrow(
      'credit_of_credit_note',
    );

    const next = await books.billPercent(estimate, '50');
    const allocations = [{ invoiceId: next.id, amount: '600.00' }];
    await books.call(applyCredit, { params: { id }, body: { on: LAST_DAY, allocations } });
    expect(await read(next)).toMatchObject({ status: 'partial', paid: '600.00' });
    expect((await books.tallyOf(estimate)).collected).toBe('600.00');
    await books.cleanBooks();
  });

  test('retainage that was released already comes off what is due', async () => {
    const { estimate, bill } = await halfBilled();
    await books.bill(estimate, { basis: { kind: 'none' }, release: { kind: 'amount', amount: '1000.00' } });
    const note = await credit(bill, whole);
    expect(figures(note)).toEqual({
      gross: '-15000.00',
      withheld: '-500.00',
      tax: '-725.00',
      due: '-15225.00',
    });
    expect((await books.tallyOf(estimate)).held).toBe('0.00');
    await books.cleanBooks();
  });
});

test('what the payer withheld since is given back in the share that is credited, like what the bill withheld', async () => {
  const estimate = await books.newEstimate({ lines: [['Shed', '1000']], retainageRate: '10' });
  const bill = await books.billPercent(estimate, '50');
  const withheld = { amount: '100.00', on: LAST_DAY };
  await books.call(withholdByPayer, { params: bill, body: withheld });
  expect(await books.tallyOf(estimate)).toMatchObject({ held: '150.00', outstanding: '350.00' });
  await books.cleanBooks();
  const half = await credit(bill, { kind: 'percent', percent: '50' });
  expect(figures(half)).toEqual({ gross: '-250.00', withheld: '-75.00', tax: '0.00', due: '-175.00' });
  await books.cleanBooks();
  await credit(bill, whole);
  expect(await books.tallyOf(estimate)).toMatchObject({ billed: '0.00', held: '0.00', outstanding: '0.00' });
  await books.cleanBooks();
});

describe('a credit note is voided like a bill', () => {
  test('its bill, its balance and its credit stand as before', async () => {
    const { estimate, bill } = await halfBilled();
    const before = await books.tallyOf(estimate);
    const note = await credit(bill, { kind: 'percent', percent: '40' });
    expect(await voidOf(note)).toMatchObject({ status: 'void', kind: 'credit_note' });
    expect(await books.tallyOf(estimate)).toEqual(before);
    expect(await read(bill)).toMatchObject({ status: 'sent', balance: '14225.00' });
    await books.cleanBooks();
  });

  test('only as the newest, and not once its credit is used', async () => {
    const { estimate, bill } = await halfBilled();
    const customerId = bill.customer.id;
    await books.pay({ customerId, amount: '14225.00', to: { [bill.id]: '14225.00' } });
    const note = await credit(bill, whole);
    const next = await books.billPercent(estimate, '10');
    await expect(voidOf(note)).rejects.toThrow('not_newest');
    await voidOf(next);
    const other = await books.newEstimate({ customerId, lines: [['Gate', '500']] });
    const gate = await books.billPercent(other, '100');
    const { rows } = await books.call(listPayments, { query: { customerId, unapplied: 'true' } });
    const allocations = [{ invoiceId: gate.id, amount: '500.00' }];
    const body = { on: LAST_DAY, allocations };
    await books.call(applyCredit, { params: { id: rows[0]?.id ?? '' }, body });
    await expect(voidOf(note)).rejects.toThrow('credit_used');
    await books.cleanBooks();
  });
});

describe('an older bill', () => {
  test('is voided alone where nothing later builds on it; the next bill computes from what stands', async () => {
    const estimate = await books.newEstimate({ lines: [['Fence', '1000']], retainageRate: '10' });
    const bills = [await books.billPercent(estimate, '20'), await books.billPercent(estimate, '30')];
    await voidOf(bills[0] as Invoice);
    expect(await books.tallyOf(estimate)).toMatchObject({ billed: '300.00', held: '30.00' });
    expect((await books.bill(estimate, { basis: { kind: 'remaining' } })).gross).toBe('700.00');
    await books.cleanBooks();
  });

  test('is not voided once it is credited', async () => {
    const { bill } = await halfBilled();
    await credit(bill, { kind: 'percent', percent: '10' });
    await expect(voidOf(bill)).rejects.toThrow('built_on_later');
  });

  test('is unwound with everything after it, once no payment blocks it', async () => {
    const { estimate, bill } = await halfBilled();
    const second = await books.billPercent(estimate, '20');
    const note = await credit(bill, { kind: 'percent', percent: '10' });
    const customerId = bill.customer.id;
    const payment = await books.pay({ customerId, amount: '50.00', to: { [second.id]: '50.00' } });
    const preview = await books.call(previewUnwind, { params: bill });
    expect(preview.voids.map(({ number, paid }) => [number, paid])).toEqual([
      [note.number, '0.00'],
      [second.number, '50.00'],
      [bill.number, '0.00'],
    ]);
    expect(preview.blocked).toBe(true);
    const unwind = () => books.call(unwindInvoice, { params: bill, body: { reason: REASON } });
    await expect(unwind()).rejects.toThrow('unwind_blocked');
    await books.call(reversePayment, { params: payment, body: { reason: REASON } });
    expect(await unwind()).toMatchObject({ status: 'void' });
    expect(await books.tallyOf(estimate)).toMatchObject({
      billed: '0.00',
      held: '0.00',
      outstanding: '0.00',
    });
    await books.cleanBooks();
  });
});

test('a void application is issued again under its own number, otherwise the next is taken', async () => {
  const { estimate, bill } = await halfBilled();
  const first = { basis: { kind: 'percent', percent: '30' } } as const;
  await expect(books.bill(estimate, { ...first, reissueOf: 1 })).rejects.toThrow('not_reissuable');
  await voidOf(bill);
  const again = await books.bill(estimate, { ...first, reissueOf: 1 });
  expect([again.applicationNumber, again.application]).toEqual([1, '1R']);
  await voidOf(again);
  expect((await books.bill(estimate, { ...first, reissueOf: 1 })).application).toBe('1R2');
  expect((await books.bill(estimate, first)).application).toBe('2');
  const { invoices } = await books.call(readBillingReport, { params: estimate });
  expect(invoices.map(({ application, status }) => `${application} ${status}`)).toEqual([
    '1 void',
    '1R void',
    '1R2 sent',
    '2 sent',
  ]);
  await books.cleanBooks();
});

test('a credit of a draw unlocks it to be billed again, and its void locks it again', async () => {
  const house = await books.newEstimate({ lines: [['House', '3000']], retainageRate: '10' });
  const draws = [draw('Deposit', '1000'), draw('Frame', '2000')];
  await books.call(saveDraws, { params: house, body: { version: house.version, draws } });
  const ids = await drawIds(books, house, [1, 2]);
  const bill = await books.bill(house, { basis: { kind: 'draws', drawIds: ids } });
  const frame = { kind: 'draws', drawIds: ids.slice(1) } as const;
  const note = await credit(bill, frame);
  expect(figures(note)).toEqual({ gross: '-2000.00', withheld: '-200.00', tax: '0.00', due: '-1800.00' });
  await books.cleanBooks();
  await voidOf(note);
  await expect(books.bill(house, { basis: frame })).rejects.toThrow('draw_already_billed');
  await credit(bill, frame);
  expect((await books.bill(house, { basis: frame })).gross).toBe('2000.00');
  await books.cleanBooks();
});
