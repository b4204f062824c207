import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTaxRate } from '#endpoints/company.ts';
import { createCustomer, listCustomers, readCustomer, updateCustomer } from '#endpoints/customers.ts';
import { createEstimate, readEstimatePdf, updateEstimate } from '#endpoints/estimates.ts';
import { readInvoicePdf } from '#endpoints/invoices.ts';
import type { Bookkeeper, NewEstimate } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { pdfText } from '#tests/support/pdf-text.ts';

// A school is exempt and has a certificate; a builder abroad accounts for the tax itself.
let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let taxRateId: string;
const CERTIFICATE = 'Certificate 12-345';
const exempt = { charge: 'exempt', reason: CERTIFICATE } as const;

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  taxRateId = (await books.call(createTaxRate, { body: { name: 'VAT', rate: '20' } })).id;
});
afterAll(() => bookkeeping.stop());

const school = async () => (await books.call(createCustomer, { body: { name: 'School', tax: exempt } })).id;
const contract = async (terms: Partial<NewEstimate> = {}) =>
  books.newEstimate({
    customerId: await school(),
    lines: [{ description: 'Hall', unitPrice: '1000', taxRateId }],
    ...terms,
  });
const pdfOf = async (endpoint: typeof readEstimatePdf | typeof readInvoicePdf, id: string) => {
  const answer = await books.send(endpoint, { params: { id } });
  return pdfText(new Uint8Array(await answer.arrayBuffer()));
};

test('the customer keeps it, and the list has it for new estimates', async () => {
  const id = await school();
  expect((await books.call(readCustomer, { params: { id } })).tax).toEqual(exempt);
  const { rows } = await books.call(listCustomers, { query: {} });
  expect(rows.find((row) => row.id === id)?.tax).toEqual(exempt);
  const body = { name: 'School', tax: { charge: 'charged', reason: CERTIFICATE } } as const;
  const charged = await books.call(updateCustomer, { params: { id }, body });
  expect(charged.tax).toEqual({ charge: 'charged', reason: '' });
});

test.each<[string, Partial<NewEstimate>, string, string, string]>([
  ['takes it from its customer', {}, 'exempt', CERTIFICATE, '1000.00'],
  ['has another reason', { taxReason: 'Gift' }, 'exempt', 'Gift', '1000.00'],
  ['charges this time', { taxTerms: { charge: 'charged' } }, 'charged', '', '1200.00'],
  ['is charged the other way', { taxTerms: { charge: 'reverse_charge' } }, 'reverse_charge', '', '1000.00'],
  ['says more of its tax', { taxTerms: { mode: 'on_net' } }, 'exempt', CERTIFICATE, '1000.00'],
])('an estimate %s', async (_, terms, charge, reason, total) => {
  const estimate = await contract(terms);
  expect([estimate.taxTerms.charge, estimate.taxReason, estimate.total]).toEqual([charge, reason, total]);
});

test('what the customer is later does not move what is agreed', async () => {
  const estimate = await contract();
  const { id } = estimate.customer;
  await books.call(updateCustomer, { params: { id }, body: { name: 'School' } });
  expect((await books.billPercent(estimate, '50')).tax).toBe('0.00');
  expect((await contract({ customerId: id })).total).toBe('1200.00');
  await books.cleanBooks();
});

test('a changed estimate follows its new customer', async () => {
  const body = {
    customerId: await school(),
    title: 'Hall',
    estimateDate: '2026-03-02',
    lines: [{ description: 'Hall', unitPrice: '1000', taxRateId }],
  };
  const made = await books.call(createEstimate, { body });
  const customerId = await books.newCustomer();
  const moved = await books.call(updateEstimate, {
    params: made,
    body: { ...body, customerId, version: made.version },
  });
  expect([made.total, moved.total, moved.taxReason]).toEqual(['1000.00', '1200.00', '']);
});

test.skipIf(missingPackage('poppler-utils')).each([
  ['exempt', exempt, `No tax is charged: the customer is exempt. ${CERTIFICATE}`],
  [
    'reverse charge',
    { charge: 'reverse_charge', reason: 'Article 196' } as const,
    'Reverse charge: the tax is to be accounted for by the customer. Article 196',
  ],
])('the estimate and the invoice say why: %s', async (_, tax, words) => {
  const { id: customerId } = await books.call(createCustomer, { body: { name: 'Builder', tax } });
  const estimate = await contract({ customerId });
  const invoice = await books.billPercent(estimate, '50');
  expect(await pdfOf(readEstimatePdf, estimate.id)).toContain(words);
  expect(await pdfOf(readInvoicePdf, invoice.id)).toContain(words);
});
