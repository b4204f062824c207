import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInvoice, readInvoicePdf } from '#endpoints/invoices.ts';
import { readBillingReport } from '#endpoints/reports.ts';
import type { Bookkeeper, Estimate, Invoice } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { panel, parts, sums } from './figures.ts';

// A build of 50,000.00 billed 25% at kickoff, 50% at midpoint, and the final bill with its release at delivery.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let build: Estimate;
const bills: Invoice[] = [];

async function payInFull(invoice: Invoice, receivedOn: string): Promise<void> {
  const { customer, due } = invoice;
  await books.pay({ customerId: customer.id, amount: due, receivedOn, to: { [invoice.id]: due } });
}

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  build = await books.newEstimate({
    title: 'Warehouse fit-out',
    lines: [
      ['Design', '8000'],
      ['Construction', '30000'],
      ['Commissioning', '12000'],
    ],
    retainageRate: '10',
  });
});
afterAll(() => bookkeeping.stop());

describe('a phased build of 50,000.00, 10% held', () => {
  test('before the first bill nothing is billed, and the books are empty', async () => {
    expect(panel(await books.tallyOf(build))).toEqual({
      contractSum: '50000.00',
      billed: '0.00',
      collected: '0.00',
      outstanding: '0.00',
      held: '0.00',
      unbilled: '50000.00',
      flags: [],
    });
    expect(await books.trialBalance()).toEqual({});
  });

  test('25% at kickoff, paid two weeks later', async () => {
    const kickoff = await books.bill(build, {
      basis: { kind: 'percent', percent: '25' },
      invoiceDate: '2026-01-15',
      heading: 'Kickoff',
    });
    bills.push(kickoff);
    expect(parts(kickoff)).toEqual(['2000.00', '7500.00', '3000.00']);
    expect(sums(kickoff)).toEqual(['12500.00', '1250.00', '0.00', '0.00', '11250.00']);
    expect([kickoff.number, kickoff.applicationNumber]).toEqual(['INV-0001', 1]);
    await payInFull(kickoff, '2026-01-29');
    expect(panel(await books.tallyOf(build))).toEqual({
      contractSum: '50000.00',
      billed: '12500.00',
      collected: '11250.00',
      outstanding: '0.00',
      held: '1250.00',
      unbilled: '37500.00',
      flags: [],
    });
  });

  test('50% at midpoint, not paid yet', async () => {
    const midpoint = await books.bill(build, {
      basis: { kind: 'percent', percent: '50' },
      invoiceDate: '2026-04-15',
      heading: 'Midpoint',
    });
    bills.push(midpoint);
    expect(sums(midpoint)).toEqual(['25000.00', '2500.00', '0.00', '0.00', '22500.00']);
    expect(panel(await books.tallyOf(build))).toEqual({
      contractSum: '50000.00',
      billed: '37500.00',
      collected: '11250.00',
      outstanding: '22500.00',
      held: '3750.00',
      unbilled: '12500.00',
      flags: [],
    });
  });

  test('the rest at delivery with all that is held; nothing is withheld from it', async () => {
    const final = await books.bill(build, {
      basis: { kind: 'remaining' },
      retainage: { kind: 'left_off' },
      release: { kind: 'all' },
      invoiceDate: '2026-07-31',
      heading: 'Delivery',
    });
    bills.push(final);
    expect(parts(final)).toEqual(['2000.00', '7500.00', '3000.00']);
    expect(sums(final)).toEqual(['12500.00', '0.00', '3750.00', '0.00', '16250.00']);
    const tally = await books.tallyOf(build);
    expect(panel(tally)).toMatchObject({ outstanding: '38750.00', held: '0.00', unbilled: '0.00' });
    expect(panel(tally).flags).toEqual(['fullyInvoiced', 'retainageReleased']);
  });

  test('when both are paid the contract is done: 50,000.00 billed and collected', async () => {
    for (const bill of bills.slice(1)) await payInFull(bill, '2026-08-20');
    expect(panel(await books.tallyOf(build))).toEqual({
      contractSum: '50000.00',
      billed: '50000.00',
      collected: '50000.00',
      outstanding: '0.00',
      held: '0.00',
      unbilled: '0.00',
      flags: ['fullyInvoiced', 'retainageReleased', 'paidInFull'],
    });
    for (const { id } of bills) {
      expect((await books.call(readInvoice, { params: { id } })).status).toBe('paid');
    }
    expect((await books.refusal(readInvoice, { params: { id: build.id } })).code).toBe('not_found');
  });

  test.each([
    { asOf: '2026-01-14', balances: {} },
    {
      asOf: '2026-01-15',
      balances: {
        'Accounts receivable': '11250.00',
        'Retainage receivable': '1250.00',
        'Contract revenue': '-12500.00',
      },
    },
    {
      asOf: '2026-04-15',
      balances: {
        Bank: '11250.00',
        'Accounts receivable': '22500.00',
        'Retainage receivable': '3750.00',
        'Contract revenue': '-37500.00',
      },
    },
    {
      asOf: '2026-07-31',
      balances: { Bank: '11250.00', 'Accounts receivable': '38750.00', 'Contract revenue': '-50000.00' },
    },
    { asOf: '2026-08-20', balances: { Bank: '50000.00', 'Contract revenue': '-50000.00' } },
  ])('the books as of $asOf', async ({ asOf, balances }) => {
    expect(await books.trialBalance(asOf)).toEqual(balances);
  });

  test('the contract billing report adds up to the same', async () => {
    const report = await books.call(readBillingReport, { params: { id: build.id } });
    expect(
      report.invoices.map(({ heading, billedToDate, heldToDate }) => [heading, billedToDate, heldToDate]),
    ).toEqual([
      ['Kickoff', '12500.00', '1250.00'],
      ['Midpoint', '37500.00', '3750.00'],
      ['Delivery', '50000.00', '0.00'],
    ]);
    expect(report.totals).toEqual({
      gross: '50000.00',
      withheld: '3750.00',
      released: '3750.00',
      tax: '0.00',
      due: '50000.00',
      paid: '50000.00',
    });
    expect(report.balanceToFinish).toBe('0.00');
  });

  test('the books are clean', () => books.cleanBooks());
});

describe.skipIf(missingPackage('poppler-utils'))('what the client gets (needs poppler-utils)', () => {
  test.each([
    { bill: 0, figures: ['Kickoff', '12,500.00', '1,250.00', '11,250.00', '37,500.00'] },
    { bill: 1, figures: ['Midpoint', '25,000.00', '2,500.00', '22,500.00'] },
    { bill: 2, figures: ['Delivery', '12,500.00', '3,750.00', '16,250.00', '50,000.00'] },
  ])('the PDF of bill $bill says $figures', async ({ bill, figures }) => {
    const response = await books.send(readInvoicePdf, { params: { id: String(bills[bill]?.id) } });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const text = pdfText(new Uint8Array(await response.arrayBuffer()));
    for (const figure of figures) expect(text).toContain(figure);
  });
});
