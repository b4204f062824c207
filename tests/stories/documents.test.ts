import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChangeOrder, decideChangeOrder, sendChangeOrder } from '#endpoints/change-orders.ts';
import { readCompany, updateCompany } from '#endpoints/company.ts';
import { creditInvoice } from '#endpoints/corrections.ts';
import { createCustomer, readCustomer } from '#endpoints/customers.ts';
import { readChangeOrderPdf, readReceiptPdf, readStatementPdf } from '#endpoints/documents.ts';
import { readElectronicInvoice, readElectronicInvoiceXml } from '#endpoints/electronic-invoices.ts';
import { readEstimatePdf } from '#endpoints/estimates.ts';
import { readInvoicePdf } from '#endpoints/invoices.ts';
import type { Bookkeeper, Estimate, Invoice, Payment } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { brokenRules } from '#tests/support/e-invoice/broken-rules.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { pdfText } from '#tests/support/pdf-text.ts';

// 60,000.00 with 10% held, no tax: two bills, one of them paid beyond what is due, a credit, a change order.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
let first: Invoice;
let second: Invoice;
let payment: Payment;
let changeOrderId = '';

async function bytesOf(sent: Promise<Response>): Promise<Uint8Array> {
  const response = await sent;
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}
const textOf = async (sent: Promise<Response>) => pdfText(await bytesOf(sent));
const statement = (kind: string, days: { readonly from?: string; readonly to?: string } = {}) =>
  books.send(readStatementPdf, { params: { id: job.customer.id }, query: { kind, ...days } as never });

async function setCompany(change: object): Promise<void> {
  const { name, timeZone } = await books.call(readCompany, {});
  await books.call(updateCompany, { body: { name, timeZone, ...change } });
}

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  await setCompany({
    country: 'US',
    taxNumber: '12-3456789',
    paymentInstructions: 'Pay to Harbor Bank, account 0012345.',
    bankAccount: { holder: 'Harbor Builders', iban: 'de89 3704 0044 0532 0130 00', bic: 'cobadeff' },
    documentFooter: 'Registered in Maine, No. 4711',
  });
  const customer = await books.call(createCustomer, {
    body: { name: '海港建设有限公司', billingAddress: '北京市朝阳区建国路 1 号' },
  });
  job = await books.newEstimate({
    customerId: customer.id,
    title: 'Harbor house',
    lines: [['House', '60000']],
    retainageRate: '10',
  });
  const bill = (amount: string, invoiceDate: string) =>
    books.bill(job, { basis: { kind: 'amount', amount }, invoiceDate });
  first = await bill('10000', '2026-10-05');
  second = await bill('35000', '2026-11-20');
  payment = await books.pay({
    customerId: customer.id,
    amount: '9500',
    receivedOn: '2026-12-02',
    reference: 'Wire 88121',
    to: { [first.id]: '9000' },
  });
});
afterAll(() => bookkeeping.stop());

describe('the figures of an invoice as structured data', () => {
  test('are attached to its file, whole, with what is held in the terms', async () => {
    const params = { id: second.id };
    expect(await books.call(readElectronicInvoice, { params })).toEqual({ attached: true, reasons: [] });
    const xml = await (await books.send(readElectronicInvoiceXml, { params })).text();
    expect(brokenRules(xml)).toEqual([]);
    for (const words of [
      '<ram:ID>INV-0002</ram:ID>',
      '<ram:Name>海港建设有限公司</ram:Name>',
      '<ram:DuePayableAmount>35000.00</ram:DuePayableAmount>',
      'Of this invoice USD 3,500.00 is withheld as retainage',
      'Due now, by 2026-12-20: USD 31,500.00.',
      'Pay to Harbor Bank, account 0012345.',
      '<ram:IBANID>DE89370400440532013000</ram:IBANID><ram:AccountName>Harbor Builders</ram:AccountName>',
      '<ram:BICID>COBADEFF</ram:BICID>',
    ]) {
      expect(xml).toContain(words);
    }
    const pdf = Buffer.from(await bytesOf(books.send(readInvoicePdf, { params }))).toString('latin1');
    expect(pdf).toContain('/AFRelationship /Alternative');
    expect(pdf).toContain('<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>');
  });

  test('are those of the day of issue, also in the file that is served later', async () => {
    const before = await bytesOf(books.send(readInvoicePdf, { params: { id: first.id } }));
    await setCompany({ name: 'Another name', taxNumber: '99-9999999' });
    const after = await bytesOf(books.send(readInvoicePdf, { params: { id: first.id } }));
    expect(Buffer.compare(before, after)).toBe(0);
    const xml = await (await books.send(readElectronicInvoiceXml, { params: { id: first.id } })).text();
    expect(xml).toContain('12-3456789');
    expect(xml).not.toContain('99-9999999');
  });

  test('of a credit note name the invoice that it corrects', async () => {
    const job = await books.newEstimate({ lines: [['Shed', '3000']], retainageRate: '10' });
    const bill = await books.billPercent(job, '50');
    const credit = await books.call(creditInvoice, {
      params: { id: bill.id },
      body: { basis: { kind: 'percent', percent: '20' }, reason: 'Billed too early', date: '2026-12-31' },
    });
    const xml = await (await books.send(readElectronicInvoiceXml, { params: { id: credit.id } })).text();
    expect(brokenRules(xml)).toEqual([]);
    expect(xml).toContain('<ram:TypeCode>381</ram:TypeCode>');
    expect(xml).toContain(`<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>${bill.number}`);
    expect(xml).toContain('<ram:DuePayableAmount>300.00</ram:DuePayableAmount>');
  });

  test('are left out with the reason where something is missing, or nothing new is asked for', async () => {
    const shed = await books.newEstimate({ lines: [['Shed', '3000']], retainageRate: '10' });
    await books.billPercent(shed, '100');
    const release = await books.bill(shed, { basis: { kind: 'none' }, release: { kind: 'all' } });
    const codesOf = async ({ id }: Invoice) => {
      const { attached, reasons } = await books.call(readElectronicInvoice, { params: { id } });
      return { attached, codes: reasons.map(({ code }) => code) };
    };
    expect(await codesOf(release)).toEqual({ attached: false, codes: ['nothing_invoiced'] });
    const params = { id: release.id };
    expect((await books.refusal(readElectronicInvoiceXml, { params })).code).toBe('not_found');
    await setCompany({ country: '', taxNumber: '' });
    const bare = await books.billPercent(await books.newEstimate({ lines: [['Shed', '3000']] }), '100');
    expect(await codesOf(bare)).toEqual({
      attached: false,
      codes: ['company_country', 'company_tax_number'],
    });
    await bytesOf(books.send(readInvoicePdf, { params: { id: bare.id } }));
  });
});

describe('a change order', () => {
  test('is kept from its first print after the approval, whatever changes later', async () => {
    const order = await books.call(createChangeOrder, {
      params: { id: job.id },
      body: {
        title: 'Glazing',
        reason: 'The customer asked for a second window.',
        scheduleDays: 5,
        lines: [
          { description: 'Added glazing', quantity: '2', unit: 'ea', unitPrice: '2600' },
          { kind: 'deduction', description: 'Plain wall left out', unitPrice: '200' },
        ],
      },
    });
    changeOrderId = order.id;
    const print = () => bytesOf(books.send(readChangeOrderPdf, { params: { id: changeOrderId } }));
    const draft = await print();
    const { version } = await books.call(sendChangeOrder, { params: { id: changeOrderId }, body: {} });
    await books.call(decideChangeOrder, {
      params: { id: changeOrderId },
      body: { version, decision: 'approved', by: 'Dana Fox', on: '2026-12-16' },
    });
    const approved = await print();
    expect(Buffer.compare(draft, approved)).not.toBe(0);
    await setCompany({ name: 'A third name' });
    expect(Buffer.compare(approved, await print())).toBe(0);
  });
});

test('a page of a document as a picture is the page of the very file, for phones', async () => {
  const ask = (page: string) => {
    const asked = { params: { id: second.id }, query: { page }, accept: 'image/svg+xml' };
    return books.send(readInvoicePdf, asked);
  };
  const first = await ask('1');
  expect(first.headers.get('content-type')).toBe('image/svg+xml');
  expect(first.headers.get('content-security-policy')).toContain('sandbox');
  expect(first.headers.get('x-pages')).toBe('1');
  const drawn = await first.text();
  expect(drawn).toMatch(/^<svg /);
  expect(await (await ask('7')).text()).toBe(drawn);
  expect(await (await ask('-1')).text()).toBe(drawn);
});

test('another company gets none of it', async () => {
  const other = await bookkeeping.newCompany();
  for (const [endpoint, id] of [
    [readChangeOrderPdf, changeOrderId],
    [readReceiptPdf, payment.id],
    [readStatementPdf, job.customer.id],
    [readElectronicInvoice, first.id],
  ] as const) {
    expect((await other.refusal(endpoint as typeof readReceiptPdf, { params: { id } })).code).toBe(
      'not_found',
    );
  }
});

test('a statement from a day after its last is refused with the field and the remedy', async () => {
  const refused = await statement('open_items', { from: '2026-12-31', to: '2026-12-01' });
  expect(refused.status).toBe(400);
  expect(JSON.stringify(await refused.json())).toContain('Choose an earlier one.');
});

describe.skipIf(missingPackage('poppler-utils'))('what the client reads (needs poppler-utils)', () => {
  test('the invoice says how to pay, and every page ends with the company’s line', async () => {
    const text = await textOf(books.send(readInvoicePdf, { params: { id: second.id } }));
    for (const words of [
      '海港建设有限公司',
      'Tax no. 12-3456789',
      'How to pay Pay to Harbor Bank, account 0012345.',
      'Account holder Harbor Builders',
      'IBAN DE89 3704 0044 0532 0130 00',
      'BIC COBADEFF',
      'Reference INV-0002',
      'Registered in Maine, No. 4711',
      '35,000.00',
      '(3,500.00)',
      '$31,500.00',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('the receipt lists what the payment is applied to, and what is left', async () => {
    const text = await textOf(books.send(readReceiptPdf, { params: { id: payment.id } }));
    for (const words of [
      `Receipt ${payment.number}`,
      'Received from',
      'Bank transfer',
      'Wire 88121',
      'INV-0001',
      'Harbor house Dec 2, 2026 9,000.00',
      'Amount received 9,500.00',
      'Less credit that is not applied (500.00)',
      'Applied to invoices $9,000.00',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('the change order says what it makes of the contract, who approved it, and by how much it takes longer', async () => {
    const text = await textOf(books.send(readChangeOrderPdf, { params: { id: changeOrderId } }));
    for (const words of [
      'Change order CO-1',
      'Approved on Dec 16, 2026 by Dana Fox.',
      'Added glazing 2 ea 2,600.00 5,200.00',
      'Plain wall left out 1 200.00 (200.00)',
      'Net change 5,000.00',
      '+5 days',
      'Contract sum before 60,000.00',
      'Contract sum to date $65,000.00',
      'The customer asked for a second window.',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('the estimate stands as it was accepted, and lists apart what changed the contract since', async () => {
    const text = await textOf(books.send(readEstimatePdf, { params: { id: job.id } }));
    expect(text).toContain('Total $60,000.00 Approved change orders');
    expect(text).toMatch(/This estimate 60,000.00 CO-1 Glazing .* 5,000.00 Contract sum to date 65,000.00/);
    const [accepted = '', since = ''] = text.split('Approved change orders');
    expect([accepted.includes('Added glazing'), since.includes('Added glazing')]).toEqual([false, true]);
  });

  test('three statements tell one balance: transactions, open items, balance forward', async () => {
    const days = { from: '2026-11-01', to: '2026-12-31' };
    const [transactions, open, forward] = await Promise.all(
      ['transactions', 'open_items', 'balance_forward'].map((kind) => textOf(statement(kind, days))),
    );
    const { outstanding, credit, held } = await books.call(readCustomer, { params: { id: job.customer.id } });
    expect([outstanding, credit, held]).toEqual(['31500.00', '500.00', '4500.00']);
    for (const words of [
      'Balance before Nov 1, 2026 9,000.00',
      'Invoice INV-0002',
      'EST-0001 Harbor house 31,500.00 40,500.00',
      'Wire 88121 (9,500.00) 31,000.00',
      'Balance on Dec 31, 2026 31,500.00 (9,500.00) 31,000.00',
    ]) {
      expect(transactions).toContain(words);
    }
    expect(open).toContain('Harbor house Dec 20, 2026 11 31,500.00');
    expect(open).toContain('Less credit not applied (500.00)');
    for (const words of [
      'Balance before Nov 1, 2026 9,000.00',
      'Invoiced 31,500.00',
      'Paid and credited (9,500.00)',
    ])
      expect(forward).toContain(words);
    for (const text of [transactions, open, forward]) {
      expect(text).toContain('$31,000.00');
      expect(text).toContain('– 31,500.00 – – – (500.00) 31,000.00');
      expect(text).toContain('Beyond this balance, $4,500.00 is held until completion. It is not due.');
      expect(text).toContain('Pay to Harbor Bank, account 0012345.');
    }
  });
});

test('the books are clean', () => books.cleanBooks());
