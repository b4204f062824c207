import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listEntries } from '#endpoints/books.ts';
import { createTaxRate } from '#endpoints/company.ts';
import { unwindInvoice } from '#endpoints/corrections.ts';
import {
  createInvoice,
  issueInvoice,
  previewInvoice,
  readInvoice,
  readInvoicePdf,
  voidInvoice,
} from '#endpoints/invoices.ts';
import { listPayments } from '#endpoints/payments.ts';
import { readBillingReport } from '#endpoints/reports.ts';
import { type Bookkeeper, type Estimate, type Invoice, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { outcomes } from '#tests/support/outcomes.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { times } from '#tests/support/times.ts';
import { type Typed, typedBill } from './typed-bill.ts';

// A bill whose own work and tax come to less than 0 is a credit note, never a negative invoice.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
beforeEach(async () => {
  books = await bookkeeping.newCompany();
});
afterAll(() => bookkeeping.stop());

const WHY = 'Counted the second floor twice';

/** Framing 20,000.00, taxed at 7.25%, and finishes 10,000.00, untaxed; 10% held. */
async function twoLines(): Promise<void> {
  const rate = await books.call(createTaxRate, { body: { name: 'Sales tax', rate: '7.25' } });
  job = await books.newEstimate({
    lines: [{ description: 'Framing', unitPrice: '20000', taxRateId: rate.id }, ['Finishes', '10000']],
    retainageRate: '10',
  });
}
const bill = (typed: Typed): Promise<Invoice> => books.bill(job, typedBill(job, typed));
const read = ({ id }: Pick<Invoice, 'id'>) => books.call(readInvoice, { params: { id } });
const voidOf = ({ id }: Invoice) => books.call(voidInvoice, { params: { id }, body: { reason: 'Wrong' } });
const figures = ({ gross, withheld, tax, due }: Invoice) => [gross, withheld, tax, due];

/** The lines of a document's newest entry: account, debit, credit. */
async function entryOf({ id }: Pick<Invoice, 'id'>) {
  const { rows } = await books.call(listEntries, { query: { documentId: id } });
  return rows[0]?.lines.map(({ account, debit, credit }) => [account.name, debit, credit]);
}

describe('a correction by line that is more than the other work of its bill', () => {
  const back: Typed = { lines: ['25%', ''], correction: WHY };
  beforeEach(twoLines);

  test('is previewed, issued, booked, printed and reported as a credit note', async () => {
    const first = await bill({ lines: ['50%', ''] });
    expect(figures(first)).toEqual(['10000.00', '1000.00', '725.00', '9725.00']);
    const previewed = await books.call(previewInvoice, { params: job, body: typedBill(job, back) });
    expect([previewed.kind, previewed.gross, previewed.due]).toEqual(['credit_note', '-5000.00', '-4862.50']);

    const note = await bill(back);
    expect(note).toMatchObject({
      kind: 'credit_note',
      status: 'credited',
      number: 'INV-0002',
      applicationNumber: null,
      creditsInvoiceId: null,
      credit: {
        reason: WHY,
        againstOpen: '4862.50',
        customerCredit: '0.00',
        offBalances: [{ invoiceId: first.id, number: 'INV-0001', amount: '4862.50' }],
      },
    });
    expect(figures(note)).toEqual(['-5000.00', '-500.00', '-362.50', '-4862.50']);
    expect(await entryOf(note)).toEqual([
      ['Contract revenue', '5000.00', '0.00'],
      ['Sales tax payable', '362.50', '0.00'],
      ['Accounts receivable', '0.00', '4862.50'],
      ['Retainage receivable', '0.00', '500.00'],
    ]);
    expect(await read(first)).toMatchObject({ status: 'sent', balance: '4862.50', credited: '4862.50' });
    expect(await books.tallyOf(job)).toMatchObject({
      billed: '5000.00',
      held: '500.00',
      outstanding: '4862.50',
      unbilled: '25000.00',
    });
    const report = await books.call(readBillingReport, { params: job });
    expect(report.invoices.map(({ number, gross, due }) => [number, gross, due])).toEqual([
      ['INV-0001', '10000.00', '9725.00'],
      ['INV-0002', '-5000.00', '-4862.50'],
    ]);
    const response = await books.send(readInvoicePdf, { params: note });
    const text = await pdfText(new Uint8Array(await response.arrayBuffer()));
    for (const printed of ['Credit note INV-0002', WHY, '5,000.00', '362.50', '4,862.50'])
      expect(text).toContain(printed);
    await books.cleanBooks();
  });

  test('the next bill is application 2 and goes on from where the credit note left the lines', async () => {
    await bill({ lines: ['50%', ''] });
    await bill(back);
    const next = await bill({ lines: ['60%', '10%'] });
    expect(next.applicationNumber).toBe(2);
    expect(next.figures.lines.map(({ previous, thisBill }) => [previous, thisBill])).toEqual([
      ['5000.00', '7000.00'],
      ['0.00', '1000.00'],
    ]);
    await bill({ remaining: true });
    expect(await books.tallyOf(job)).toMatchObject({
      billed: '30000.00',
      taxBilled: '1450.00',
      held: '3000.00',
    });
    await books.cleanBooks();
  });

  test('goes off the oldest open balances first, and what is left is credit of the customer', async () => {
    const first = await bill({ lines: ['20%', ''] });
    const second = await bill({ lines: ['25%', ''] });
    const customerId = first.customer.id;
    await books.pay({ customerId, amount: '3800', to: { [first.id]: '3800' } });
    const note = await bill({ lines: ['0%', ''], correction: WHY });
    // 4,000.00 and 1,000.00 with 7.25% tax, less 10% held: 3,890.00 and 972.50, of which 3,800.00 is paid.
    expect(note.credit).toMatchObject({
      againstOpen: '1062.50',
      customerCredit: '3800.00',
      offBalances: [
        { number: 'INV-0001', amount: '90.00' },
        { number: 'INV-0002', amount: '972.50' },
      ],
    });
    expect(await entryOf(note)).toContainEqual(['Customer credits', '0.00', '3800.00']);
    expect([(await read(first)).status, (await read(second)).status]).toEqual(['credited', 'credited']);
    const { rows } = await books.call(listPayments, { query: { customerId, unapplied: 'true' } });
    expect(rows).toMatchObject([{ unapplied: '3800.00', reference: 'INV-0003', method: 'credit_note' }]);
    expect(await books.tallyOf(job)).toMatchObject({
      billed: '0.00',
      held: '0.00',
      outstanding: '0.00',
      collected: '0.00',
    });
    await books.cleanBooks();
  });

  test('is voided as the newest, and everything stands as before', async () => {
    const first = await bill({ lines: ['50%', ''] });
    const before = await books.tallyOf(job);
    const note = await bill(back);
    expect((await books.refusal(voidInvoice, { params: first, body: { reason: 'Wrong' } })).code).toBe(
      'built_on_later',
    );
    expect(await voidOf(note)).toMatchObject({ status: 'void' });
    expect(await books.tallyOf(job)).toEqual(before);
    expect(await read(first)).toMatchObject({ balance: '9725.00', credited: '0.00' });
    expect(figures(await bill(back))).toEqual(figures(note));
    await books.cleanBooks();
    await books.call(unwindInvoice, { params: first, body: { reason: 'Measured wrong' } });
    expect(await books.tallyOf(job)).toMatchObject({ billed: '0.00', held: '0.00', outstanding: '0.00' });
    await books.cleanBooks();
  });

  test('as a draft it has no number; issued it is a credit note', async () => {
    await bill({ lines: ['50%', ''] });
    const draft = await books.bill(job, { ...typedBill(job, back), issue: false });
    expect([draft.kind, draft.figures.kind, draft.number, draft.due]).toEqual([
      'invoice',
      'credit_note',
      null,
      '-4862.50',
    ]);
    const note = await books.call(issueInvoice, { params: draft, body: {} });
    expect([note.kind, note.number, note.due]).toEqual(['credit_note', 'INV-0002', '-4862.50']);
    await books.cleanBooks();
  });

  test('pays no retainage out, and asks for the release apart', async () => {
    await bill({ lines: ['50%', ''] });
    const body = { ...typedBill(job, { ...back, release: '100' }), invoiceDate: LAST_DAY, issue: true };
    expect((await books.refusal(createInvoice, { params: job, body })).code).toBe('release_on_credit_note');
  });

  test('asked for eight times at once, it is issued once', async () => {
    await bill({ lines: ['50%', ''] });
    const body = { ...typedBill(job, back), invoiceDate: LAST_DAY, issue: true };
    const answers = await Promise.all(times(8).map(() => books.send(createInvoice, { params: job, body })));
    expect(await outcomes(answers)).toEqual({ done: 1, nothing_to_bill: 7 });
    await books.cleanBooks();
  });
});

describe('an application that takes back more than it adds', () => {
  const apply = (...application: NonNullable<Typed['application']>) => bill({ application });
  const summary = ({ figures: { application } }: Invoice) => {
    const { L4, L5, L6, L7, L8 } = application?.summary ?? {};
    return [L4, L5, L6, L7, L8];
  };
  const takenBack = { takenBack: '4000', note: WHY };

  test('is a credit note that keeps its application number, so that L7 of the next one follows it', async () => {
    await twoLines();
    await apply('50%', '20%');
    const note = await apply(takenBack, '30%');
    expect(figures(note)).toEqual(['-3000.00', '-300.00', '-290.00', '-2990.00']);
    expect([note.kind, note.number, note.application, note.credit?.reason]).toEqual([
      'credit_note',
      'INV-0002',
      '2',
      WHY,
    ]);
    expect(summary(note)).toEqual(['9000.00', '900.00', '8100.00', '10800.00', '-2700.00']);
    await books.cleanBooks();
    const next = await apply('40%', '40%');
    expect([next.application, ...summary(next)]).toEqual([
      '3',
      '12000.00',
      '1200.00',
      '10800.00',
      '8100.00',
      '2700.00',
    ]);
    expect(next.figures.application?.lines.map(({ D, E }) => [D, E])).toEqual([
      ['6000.00', '2000.00'],
      ['3000.00', '1000.00'],
    ]);
    await books.cleanBooks();
  });

  test('void, it is issued again under its own number', async () => {
    await twoLines();
    await apply('50%', '20%');
    await voidOf(await apply(takenBack, '30%'));
    const again = await books.bill(job, {
      ...typedBill(job, { application: [takenBack, '25%'] }),
      reissueOf: 2,
    });
    expect([again.kind, again.application, again.gross]).toEqual(['credit_note', '2R', '-3500.00']);
    await books.cleanBooks();
  });
});

test('work below 0 that only its tax makes an amount to pay is refused', async () => {
  const rate = await books.call(createTaxRate, { body: { name: 'VAT', rate: '20' } });
  job = await books.newEstimate({
    lines: [['Work', '1000'], { description: 'Tiles', unitPrice: '900', taxRateId: rate.id }],
  });
  await bill({ lines: ['50%', ''] });
  const body = {
    ...typedBill(job, { lines: ['40%', '10%'], correction: WHY }),
    invoiceDate: LAST_DAY,
    issue: true,
  };
  expect(await books.refusal(createInvoice, { params: job, body })).toMatchObject({
    code: 'bill_below_zero',
    details: { gross: '-10.00' },
  });
  expect((await bill({ lines: ['40%', ''], correction: WHY })).kind).toBe('credit_note');
  await books.cleanBooks();
});

test('what decides is the work with its tax: 10.00 of work can be a credit note of 8.00', async () => {
  const rate = await books.call(createTaxRate, { body: { name: 'VAT', rate: '20' } });
  job = await books.newEstimate({
    lines: [
      ['Work', '1000'],
      ['Garden', '1000'],
      { kind: 'discount', description: 'Discount', unitPrice: '900', taxRateId: rate.id },
    ],
  });
  const note = await bill({ lines: ['10%', '', '10%'] });
  expect([note.kind, ...figures(note)]).toEqual(['credit_note', '10.00', '0.00', '-18.00', '-8.00']);
  expect(note.credit).toMatchObject({ againstOpen: '0.00', customerCredit: '8.00' });
  expect(await books.tallyOf(job)).toMatchObject({ billed: '10.00' });
  await books.cleanBooks();
});
