import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChangeOrder, decideChangeOrder } from '#endpoints/change-orders.ts';
import { readChangeOrderPdf, readReceiptPdf, readStatementPdf } from '#endpoints/documents.ts';
import { saveDraws } from '#endpoints/draws.ts';
import { readElectronicInvoice, readElectronicInvoiceXml } from '#endpoints/electronic-invoices.ts';
import { readEstimate } from '#endpoints/estimates.ts';
import { readInvoicePdf } from '#endpoints/invoices.ts';
import type { Bookkeeper, Estimate, Invoice, Payment } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { brokenRules } from '#tests/support/e-invoice/broken-rules.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { nameCompany } from '#tests/support/name-company.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { draw, drawIds } from './draw-body.ts';
import { type Cells, typedBill } from './typed-bill.ts';

// The two worked contracts again, for what a customer gets of them on paper and as data.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
afterAll(() => bookkeeping.stop());

const PERIOD = { kind: 'transactions', from: '2026-01-01', to: '2026-12-31' } as const;

async function textOf(sent: Promise<Response>): Promise<string> {
  const response = await sent;
  expect(response.status).toBe(200);
  return pdfText(new Uint8Array(await response.arrayBuffer()));
}
const missing = (text: string, words: readonly string[]) => words.filter((one) => !text.includes(one));
const statementOf = (job: Estimate) =>
  textOf(books.send(readStatementPdf, { params: { id: job.customer.id }, query: PERIOD }));
const invoiceOf = ({ id }: Invoice) => textOf(books.send(readInvoicePdf, { params: { id } }));

async function dataOf({ id }: Invoice): Promise<string> {
  const xml = await (await books.send(readElectronicInvoiceXml, { params: { id } })).text();
  expect(brokenRules(xml)).toEqual([]);
  return xml;
}

async function changed(job: Estimate, title: string, price: string, on: string): Promise<string> {
  const kind = price.startsWith('-') ? 'deduction' : 'addition';
  const lines = [{ kind, description: title, unitPrice: price.replace('-', '') } as const];
  const body = { title, reason: 'As agreed on site', lines };
  const order = await books.call(createChangeOrder, { params: { id: job.id }, body });
  const decision = { version: order.version, decision: 'approved', by: 'Dana Fox', on } as const;
  await books.call(decideChangeOrder, { params: { id: order.id }, body: decision });
  return order.id;
}
const orderOf = (id: string) => textOf(books.send(readChangeOrderPdf, { params: { id } }));

describe('the draw schedule', () => {
  const bills: Invoice[] = [];
  const payments: Payment[] = [];
  let house: Estimate;
  let order = '';

  beforeAll(async () => {
    books = await bookkeeping.newCompany();
    await nameCompany(books);
    house = await books.newEstimate({ lines: [['House', '60000']], retainageRate: '10' });
    const draws = [
      draw('Deposit', '10000', { retainage: { kind: 'exempt' } }),
      draw('Foundation', '20000'),
      draw('Framing complete', '15000'),
      draw('Completion', '15000'),
    ];
    await books.call(saveDraws, { params: { id: house.id }, body: { version: house.version, draws } });
    const bill = async (positions: readonly number[], invoiceDate: string) => {
      const ids = await drawIds(books, house, positions);
      bills.push(await books.bill(house, { basis: { kind: 'draws', drawIds: ids }, invoiceDate }));
    };
    const pay = async (invoice: Invoice | undefined, amount: string) => {
      const to = { [String(invoice?.id)]: amount };
      payments.push(await books.pay({ customerId: house.customer.id, amount, to }));
    };
    await bill([1], '2026-10-05');
    await pay(bills[0], '10000');
    await bill([2, 3], '2026-11-02');
    await pay(bills[1], '20000');
    order = await changed(house, 'Added glazing', '5000', '2026-11-10');
    bills.push(await books.bill(house, { basis: { kind: 'remaining' }, invoiceDate: '2026-12-07' }));
    bills.push(await books.bill(house, { basis: { kind: 'none' }, release: { kind: 'all' } }));
  });

  test('each bill is for its whole price as data, and its terms say what is held and due', async () => {
    const [deposit, both, last, release] = await Promise.all(bills.slice(0, 3).map(dataOf)).then((all) => [
      ...all,
      bills[3],
    ]);
    expect(deposit).toContain('<ram:DuePayableAmount>10000.00</ram:DuePayableAmount>');
    expect(both).toContain('<ram:DuePayableAmount>35000.00</ram:DuePayableAmount>');
    expect(both).toContain('Of this invoice USD 3,500.00 is withheld as retainage');
    expect(both).toContain('Due now, by 2026-12-02: USD 31,500.00.');
    expect(last).toContain('<ram:DuePayableAmount>20000.00</ram:DuePayableAmount>');
    const params = { id: (release as Invoice).id };
    const { attached, reasons } = await books.call(readElectronicInvoice, { params });
    expect([attached, reasons.map(({ code }) => code)]).toEqual([false, ['nothing_invoiced']]);
  });

  describe.skipIf(missingPackage('poppler-utils'))('on paper (needs poppler-utils)', () => {
    test('invoices, change order, receipt and statement carry the figures of the walk', async () => {
      const [, both, last, release] = bills as [Invoice, Invoice, Invoice, Invoice];
      expect(missing(await invoiceOf(both), ['35,000.00', '(3,500.00)', '$31,500.00'])).toEqual([]);
      expect(missing(await invoiceOf(last), ['20,000.00', '(2,000.00)', '$18,000.00'])).toEqual([]);
      expect(missing(await invoiceOf(release), ['5,500.00', '$5,500.00', '$65,000.00'])).toEqual([]);
      expect(missing(await orderOf(order), ['60,000.00', '5,000.00', '$65,000.00'])).toEqual([]);
      const receipt = books.send(readReceiptPdf, { params: { id: String(payments[1]?.id) } });
      expect(missing(await textOf(receipt), ['INV-0002', 'Amount received 20,000.00'])).toEqual([]);
      expect(
        missing(await statementOf(house), ['65,000.00 (30,000.00) 35,000.00', '$35,000.00', '11,500.00']),
      ).toEqual([]);
    });
  });

  test('the books are clean', () => books.cleanBooks());
});

describe('the five applications', () => {
  const bills: Invoice[] = [];
  const orders: string[] = [];
  let job: Estimate;

  async function apply(month: string, application: readonly Cells[], release?: 'all'): Promise<void> {
    const { basis, ...rest } = typedBill(job, { application, ...(release ? { release } : {}) });
    if (basis.kind !== 'application') throw new Error('An application is typed here.');
    const period = { periodFrom: `${month}-01`, periodTo: `${month}-28` };
    const invoiceDate = period.periodTo;
    bills.push(await books.bill(job, { ...rest, basis: { ...basis, ...period }, invoiceDate }));
  }
  async function change(title: string, price: string, on: string): Promise<void> {
    orders.push(await changed(job, title, price, on));
    job = await books.call(readEstimate, { params: { id: job.id } });
  }

  beforeAll(async () => {
    books = await bookkeeping.newCompany();
    await nameCompany(books);
    const steps = [{ threshold: '50', rate: '5' }];
    job = await books.newEstimate({
      lines: [
        ['General conditions', '24000'],
        ['Demolition', '11500'],
        ['Framing & drywall', '48750'],
        ['Electrical', '37333.33'],
        ['Mechanical', '52416.67'],
        ['Finishes', '26000'],
      ],
      retainage: { kind: 'step_down', rate: '10', steps, effect: 'retroactive' },
      storedRate: '5',
    });
    await apply('2026-02', ['20%', '100%', '10%', '', { stored: '12000' }, '']);
    await change('Added glazing', '6250', '2026-03-02');
    await apply('2026-03', ['45%', '', '60%', '33.33%', { work: '15%', install: '4500' }, '', '']);
    await change('Credit: delete casework', '-3333.33', '2026-04-02');
    const third = { work: '60%', install: '7500' };
    await apply('2026-04', ['70%', '', '100%', '75%', third, '20%', '100%', '']);
    await apply('2026-05', ['100%', '', '', '100%', '100%', '100%', '', '100%']);
    await apply('2026-06', [], 'all');
  });

  test('the data of each bill keeps the rules; where a rate change releases, the terms say so', async () => {
    const [first, second, third, fourth] = await Promise.all(bills.slice(0, 4).map(dataOf));
    const payable = (amount: string) => `<ram:DuePayableAmount>${amount}</ram:DuePayableAmount>`;
    expect(first).toContain(payable('33175.00'));
    expect(second).toContain(payable('46180.70'));
    expect(third).toContain(payable('68594.30'));
    expect(third).toContain('Beyond this invoice USD 163.07 of retainage of earlier invoices is released');
    expect(third).toContain('USD 68,757.37.');
    // What is deducted is a quantity of −1: a price is never below 0.
    expect(fourth).toContain('<ram:ChargeAmount>3333.33</ram:ChargeAmount>');
    expect(fourth).toContain('<ram:BilledQuantity unitCode="C62">-1</ram:BilledQuantity>');
  });

  describe.skipIf(missingPackage('poppler-utils'))('on paper (needs poppler-utils)', () => {
    test('the statement and both change orders carry the figures of the contract', async () => {
      const due = ['30,457.50', '41,337.63', '68,757.37', '52,218.34', '10,145.83', '$202,916.67'];
      expect(missing(await statementOf(job), due)).toEqual([]);
      const [added = '', deducted = ''] = await Promise.all(orders.map(orderOf));
      expect(missing(added, ['Added glazing', '6,250.00', '200,000.00', '$206,250.00'])).toEqual([]);
      expect(missing(deducted, ['(3,333.33)', '206,250.00', '$202,916.67'])).toEqual([]);
    });
  });

  test('the books are clean', () => books.cleanBooks());
});
