import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTaxRate } from '#endpoints/company.ts';
import { createEstimate, listEstimates, readEstimatePdf, updateEstimate } from '#endpoints/estimates.ts';
import { previewInvoice, readBillingState, readInvoice, readInvoicePdf } from '#endpoints/invoices.ts';
import type { BillBody, Bookkeeper, Estimate, NewEstimate } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { pdfText } from '#tests/support/pdf-text.ts';

// VAT rises from 16% to 19% on 1 July 2026, in the middle of the contracts.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let vat: string;

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  const body = { name: 'VAT', rate: '16', changes: [{ from: '2026-07-01', rate: '19' }] };
  vat = (await books.call(createTaxRate, { body })).id;
});
afterAll(() => bookkeeping.stop());

const contract = (terms: Partial<NewEstimate> = {}) =>
  books.newEstimate({
    lines: [{ description: 'House', unitPrice: '10000', taxRateId: vat }],
    retainageRate: '10',
    ...terms,
  });

// The figures before the bill is issued are those that it is issued with.
async function bill(estimate: Estimate, invoiceDate: string, body: Pick<BillBody, 'basis' | 'release'>) {
  const preview = await books.call(previewInvoice, { params: estimate, body: { ...body, invoiceDate } });
  const issued = await books.bill(estimate, { ...body, invoiceDate });
  expect(preview).toEqual(issued.figures);
  expect((await books.call(readInvoice, { params: issued })).figures).toEqual(issued.figures);
  return issued;
}
const percent = (share: string) => ({ basis: { kind: 'percent', percent: share } }) as const;
const release = { basis: { kind: 'none' }, release: { kind: 'all' } } as const;

test.each([
  ['before', '2026-06-30', '11600.00'],
  ['on the day', '2026-07-01', '11900.00'],
])('an estimate has the rate of its own date: %s', async (_, estimateDate, total) => {
  const estimate = await contract({ estimateDate });
  expect(estimate.total).toBe(total);
  const { rows } = await books.call(listEstimates, { query: {} });
  expect(rows.find(({ id }) => id === estimate.id)?.total).toBe(total);
});

test.skipIf(missingPackage('poppler-utils'))('and so does its document', async () => {
  const { id } = await contract({ estimateDate: '2026-08-01' });
  const answer = await books.send(readEstimatePdf, { params: { id } });
  const text = pdfText(new Uint8Array(await answer.arrayBuffer()));
  for (const words of ['VAT 19%', '1,900.00', '11,900.00']) expect(text).toContain(words);
});

test.each([
  ['on gross', 'on_gross', ['800.00', '950.00', '0.00'], ['5300.00', '5450.00', '1000.00']],
  ['on net', 'on_net', ['720.00', '855.00', '190.00'], ['5220.00', '5355.00', '1190.00']],
] as const)('each bill has the rate of its own day, %s', async (_, mode, taxes, dues) => {
  const estimate = await contract({ taxTerms: { mode } });
  const bills = [
    await bill(estimate, '2026-06-30', percent('50')),
    await bill(estimate, '2026-07-31', percent('50')),
    await bill(estimate, '2026-08-31', release),
  ];
  expect(bills.map(({ tax }) => tax)).toEqual(taxes);
  expect(bills.map(({ due }) => due)).toEqual(dues);
  await books.cleanBooks();
});

test('an amount to date including tax counts the tax that was charged at the rate before', async () => {
  const estimate = await contract();
  const toDate = (amount: string) =>
    ({ basis: { kind: 'amount', amount, of: 'to_date', includingTax: true } }) as const;
  const june = await bill(estimate, '2026-06-30', toDate('1160'));
  const july = await bill(estimate, '2026-07-31', toDate('2350'));
  expect([june.gross, june.tax, july.gross, july.tax]).toEqual(['1000.00', '160.00', '1000.00', '190.00']);
});

test('what the browser figures with has both rates, and what was charged under each', async () => {
  const estimate = await contract();
  await bill(estimate, '2026-06-30', percent('50'));
  await bill(estimate, '2026-07-01', percent('25'));
  const [tax] = (await books.call(readBillingState, { params: estimate })).taxes;
  expect([tax?.rate, tax?.changes]).toEqual(['16', [{ from: '2026-07-01', rate: '19' }]]);
  expect(tax?.charged.map(({ rate, taxToDate }) => `${rate}% ${taxToDate}`).sort()).toEqual([
    '16% 800.00',
    '19% 475.00',
  ]);
});

describe('full price, deferred', () => {
  test.each([
    ['before tax', false, { total: '5950.00', tax: '950.00' }, '5355.00'],
    ['with tax in the prices', true, { total: '5000.00', tax: '798.32' }, '4500.00'],
  ])('the full price and its tax stand beside the bill, %s', async (_, pricesIncludeTax, whole, due) => {
    const estimate = await contract({ taxTerms: { mode: 'deferred', pricesIncludeTax } });
    const issued = await bill(estimate, '2026-07-31', percent('50'));
    expect([issued.figures.fullPrice, issued.due]).toEqual([whole, due]);
    expect((await bill(estimate, '2026-08-31', release)).figures.fullPrice).toBeNull();
    await books.cleanBooks();
  });

  test.skipIf(missingPackage('poppler-utils'))('as on its document', async () => {
    const issued = await bill(
      await contract({ taxTerms: { mode: 'deferred' } }),
      '2026-07-31',
      percent('50'),
    );
    const answer = await books.send(readInvoicePdf, { params: { id: issued.id } });
    const text = pdfText(new Uint8Array(await answer.arrayBuffer()));
    for (const words of ['5,950.00', '950.00', '855.00']) expect(text).toContain(words);
  });

  test('no other mode names it', async () => {
    const issued = await bill(await contract({ taxTerms: { mode: 'on_net' } }), '2026-07-31', percent('50'));
    expect(issued.figures.fullPrice).toBeNull();
  });
});

test('a changed estimate takes the rate of its new date', async () => {
  const body = {
    customerId: await books.newCustomer(),
    title: 'Shed',
    estimateDate: '2026-06-01',
    lines: [{ description: 'Shed', unitPrice: '100', taxRateId: vat }],
  };
  const made = await books.call(createEstimate, { body });
  const changed = { ...body, estimateDate: '2026-07-15', version: made.version };
  const { tax } = await books.call(updateEstimate, { params: made, body: changed });
  expect([made.tax, tax]).toEqual(['16.00', '19.00']);
});
