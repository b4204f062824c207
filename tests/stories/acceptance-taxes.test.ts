import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTaxRate, readCompany, updateCompany } from '#endpoints/company.ts';
import { creditInvoice } from '#endpoints/corrections.ts';
import type { BodyInputOf } from '#endpoints/endpoint.ts';
import { readTaxReport } from '#endpoints/reports.ts';
import { type Bookkeeper, type Estimate, type Invoice, LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
});
afterAll(() => bookkeeping.stop());

type RateBody = BodyInputOf<typeof createTaxRate>;
const newRate = (rate: string, more: Partial<RateBody> = {}) =>
  books.call(createTaxRate, { body: { name: `Tax ${rate}%`, rate, ...more } });

async function job(
  prices: readonly string[],
  rate: string | { readonly id: string },
  terms: NonNullable<Parameters<Bookkeeper['newEstimate']>[0]['taxTerms']> = {},
  retainageRate = '',
): Promise<Estimate> {
  const { id: taxRateId } = typeof rate === 'string' ? await newRate(rate) : rate;
  const lines = prices.map((unitPrice, index) => ({
    description: `Work ${index + 1}`,
    unitPrice,
    taxRateId,
  }));
  return books.newEstimate({ lines, taxTerms: terms, ...(retainageRate && { retainageRate }) });
}

const release = (estimate: Estimate) =>
  books.bill(estimate, { basis: { kind: 'none' }, release: { kind: 'all' } });
const figures = ({ gross, tax, withheld, released, due }: Invoice) => [gross, tax, withheld, released, due];

test.each([
  [
    'on gross (US-WA): tax on the full bill now, none on the release',
    ['10000', '10', 'on_gross', '5'],
    [
      ['10000.00', '1000.00', '500.00', '0.00', '10500.00'],
      ['0.00', '0.00', '0.00', '500.00', '500.00'],
    ],
  ],
  [
    'on net (Canada HST 13%): the release carries its own',
    ['100000', '13', 'on_net', '10'],
    [
      ['100000.00', '11700.00', '10000.00', '0.00', '101700.00'],
      ['0.00', '1300.00', '0.00', '10000.00', '11300.00'],
    ],
  ],
  [
    'full price, deferred (Australia)',
    ['10000', '10', 'deferred', '5'],
    [
      ['10000.00', '950.00', '500.00', '0.00', '10450.00'],
      ['0.00', '50.00', '0.00', '500.00', '550.00'],
    ],
  ],
  [
    'no retainage on tax',
    ['10000', '8', 'on_gross', '10'],
    [
      ['10000.00', '800.00', '1000.00', '0.00', '9800.00'],
      ['0.00', '0.00', '0.00', '1000.00', '1000.00'],
    ],
  ],
] as const)('%s', async (_, [price, rate, mode, retainage], [bill, released]) => {
  const estimate = await job([price], rate, { mode }, retainage);
  expect(figures(await books.billPercent(estimate, '100'))).toEqual(bill);
  expect(figures(await release(estimate))).toEqual(released);
  await books.cleanBooks();
});

test('cumulative: 1,000.00 at 7.25% billed 333.30, 333.30, 333.40 is taxed 24.16, 24.17, 24.17', async () => {
  const estimate = await job(['1000'], '7.25');
  const taxes: string[] = [];
  for (const amount of ['333.30', '333.30', '333.40']) {
    taxes.push((await books.bill(estimate, { basis: { kind: 'amount', amount } })).tax);
  }
  expect(taxes).toEqual(['24.16', '24.17', '24.17']);
  await books.cleanBooks();
});

test('several taxes on a line, one of them on the other: GST 5%, and QST 9.975% on both', async () => {
  const gst = await newRate('5', { name: 'GST' });
  const qst = await newRate('9.975', { name: 'QST', compound: true });
  const both = await newRate('0', { name: 'GST and QST', groupOf: [gst.id, qst.id] });
  const estimate = await job(['1000'], both);
  expect(estimate.total).toBe('1154.74');
  const bill = await books.billPercent(estimate, '50');
  expect(bill.figures.taxes.map(({ name, base, tax }) => [name, base, tax])).toEqual([
    ['GST', '500.00', '25.00'],
    ['QST', '500.00', '52.37'],
  ]);
  await books.billPercent(estimate, '50');
  expect((await books.tallyOf(estimate)).taxBilled).toBe('154.74');
  await books.cleanBooks();
});

test('prices that include tax: the tax is inside the bill, revenue is what is left', async () => {
  const estimate = await job(['1190'], '19', { pricesIncludeTax: true });
  expect([estimate.contractSum, estimate.tax, estimate.total]).toEqual(['1190.00', '190.00', '1190.00']);
  const before = (await books.trialBalance())['Contract revenue'] ?? '0.00';
  const bill = await books.billPercent(estimate, '50');
  expect(figures(bill)).toEqual(['595.00', '95.00', '0.00', '0.00', '595.00']);
  const after = (await books.trialBalance())['Contract revenue'] ?? '0.00';
  expect(Number(before) - Number(after)).toBeCloseTo(500, 2);
  const body = { basis: { kind: 'whole' }, reason: 'Twice', date: LAST_DAY } as const;
  expect(figures(await books.call(creditInvoice, { params: bill, body }))[4]).toBe('-595.00');
  await books.cleanBooks();
});

test.each(['exempt', 'reverse_charge'] as const)('%s: no tax is charged', async (charge) => {
  const estimate = await job(['1000'], '20', { charge });
  expect(estimate.total).toBe('1000.00');
  expect((await books.billPercent(estimate, '100')).tax).toBe('0.00');
  await books.cleanBooks();
});

test('a rate that changes on a day: each bill has that of its own, and a credit that of its bill', async () => {
  const rate = await newRate('16', { changes: [{ from: '2026-07-01', rate: '19' }] });
  const estimate = await job(['1000'], rate);
  const june = await books.bill(estimate, {
    basis: { kind: 'amount', amount: '100' },
    invoiceDate: '2026-06-30',
  });
  const july = await books.bill(estimate, {
    basis: { kind: 'amount', amount: '100' },
    invoiceDate: '2026-07-01',
  });
  expect([june.tax, july.tax]).toEqual(['16.00', '19.00']);
  const body = { basis: { kind: 'percent', percent: '50' }, reason: 'Half', date: LAST_DAY } as const;
  expect((await books.call(creditInvoice, { params: june, body })).tax).toBe('-8.00');
  await books.cleanBooks();
});

test('tax on net follows a credit: what the release of its retainage charged is taken back too', async () => {
  const estimate = await job(['1000'], '10', { mode: 'on_net' }, '10');
  const bill = await books.billPercent(estimate, '100');
  await release(estimate);
  const body = { basis: { kind: 'whole' }, reason: 'All of it', date: LAST_DAY } as const;
  const note = await books.call(creditInvoice, { params: bill, body });
  expect(figures(note)).toEqual(['-1000.00', '-100.00', '0.00', '0.00', '-1100.00']);
  expect((await books.tallyOf(estimate)).taxBilled).toBe('0.00');
  await books.cleanBooks();
});

test('rounded line by line where the company says so: three lines of 0.50 at 1% are taxed 0.03', async () => {
  const { name, timeZone } = await books.call(readCompany, {});
  await books.call(updateCompany, { body: { name, timeZone, taxRounding: 'by_line' } });
  const estimate = await job(['0.50', '0.50', '0.50'], '1');
  const bill = await books.billPercent(estimate, '100');
  expect(bill.tax).toBe('0.03');
  const body = { basis: { kind: 'whole' }, reason: 'Twice', date: LAST_DAY } as const;
  expect((await books.call(creditInvoice, { params: bill, body })).tax).toBe('-0.03');
  await books.cleanBooks();
});

test('the tax report: by month and rate, what releases carried apart, credit notes taken off', async () => {
  const own = await bookkeeping.newCompany();
  const { id: taxRateId } = await own.call(createTaxRate, { body: { name: 'HST', rate: '13' } });
  const estimate = await own.newEstimate({
    lines: [{ description: 'Work', unitPrice: '100000', taxRateId }],
    taxTerms: { mode: 'on_net' },
    retainageRate: '10',
  });
  const basis = { kind: 'percent', percent: '50' } as const;
  const may = await own.bill(estimate, { basis, invoiceDate: '2026-05-31' });
  await own.bill(estimate, { basis: { kind: 'none' }, release: { kind: 'all' }, invoiceDate: '2026-06-30' });
  const body = { basis: { kind: 'percent', percent: '10' }, reason: 'Half', date: '2026-06-30' } as const;
  await own.call(creditInvoice, { params: may, body });
  const { rows, totalTax } = await own.call(readTaxReport, {
    query: { from: '2026-01-01', to: '2026-12-31' },
  });
  expect(rows.map(({ month, rate, base, tax, ofReleases }) => [month, rate, base, tax, ofReleases])).toEqual([
    ['2026-05-01', '13', '45000.00', '5850.00', '0.00'],
    ['2026-06-01', '13', '0.00', '0.00', '650.00'],
  ]);
  expect(totalTax).toBe('5850.00');
  const june = { from: '2026-06-01', to: '2026-06-30' };
  expect((await own.call(readTaxReport, { query: june })).totalTax).toBe('0.00');
  await own.cleanBooks();
});
