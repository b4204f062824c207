import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTaxRate } from '#endpoints/company.ts';
import { createInvoice, readInvoicePdf } from '#endpoints/invoices.ts';
import { recordPayment } from '#endpoints/payments.ts';
import { LAST_DAY } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { panel, parts, sums } from './figures.ts';

let bookkeeping: Bookkeeping;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
});
afterAll(() => bookkeeping.stop());

describe('yen, which has no decimals', () => {
  test('100,000 in three: 33,333 / 33,333 / 33,334, with 10% tax and 5% held, no decimals anywhere', async () => {
    const books = await bookkeeping.newCompany('JPY');
    const { id: taxRateId } = await books.call(createTaxRate, {
      body: { name: 'Consumption tax', rate: '10' },
    });
    const job = await books.newEstimate({
      lines: [{ description: 'Joinery', unitPrice: '100000', taxRateId }],
      retainageRate: '5',
    });
    const bills = [
      await books.bill(job, { basis: { kind: 'amount', amount: '33333' } }),
      await books.bill(job, { basis: { kind: 'amount', amount: '33333' } }),
      await books.bill(job, { basis: { kind: 'remaining' } }),
    ];
    expect(bills.map(sums)).toEqual([
      ['33333', '1667', '0', '3333', '34999'],
      ['33333', '1667', '0', '3334', '35000'],
      ['33334', '1667', '0', '3333', '35000'],
    ]);
    await books.pay({
      customerId: job.customer.id,
      amount: '34999',
      to: { [String(bills[0]?.id)]: '34999' },
    });
    expect(panel(await books.tallyOf(job))).toEqual({
      contractSum: '100000',
      billed: '100000',
      collected: '34999',
      outstanding: '70000',
      held: '5001',
      unbilled: '0',
      flags: ['fullyInvoiced'],
    });
    expect(await books.trialBalance()).toEqual({
      Bank: '34999',
      'Accounts receivable': '70000',
      'Retainage receivable': '5001',
      'Contract revenue': '-100000',
      'Sales tax payable': '-10000',
    });
    await books.cleanBooks();
  });

  test('one line of 100,000 split over three: 1 yen goes to the earliest', async () => {
    const books = await bookkeeping.newCompany('JPY');
    const job = await books.newEstimate({
      lines: [
        ['A', '50000'],
        ['B', '50000'],
        ['C', '50000'],
      ],
    });
    const bill = await books.bill(job, { basis: { kind: 'amount', amount: '100000' } });
    expect(parts(bill)).toEqual(['33334', '33333', '33333']);
  });

  test('a yen amount with decimals is refused with the name of its field', async () => {
    const books = await bookkeeping.newCompany('JPY');
    const job = await books.newEstimate({ lines: [['Joinery', '100000']] });
    const bill = { basis: { kind: 'amount', amount: '100.5' }, invoiceDate: LAST_DAY, issue: true } as const;
    const refusals = [
      await books.refusal(createInvoice, { params: job, body: bill }),
      await books.refusal(recordPayment, {
        body: { customerId: job.customer.id, receivedOn: LAST_DAY, amount: '1.5', method: 'cash' },
      }),
    ];
    expect(refusals.map(({ status, fields }) => [status, Object.keys(fields ?? {})])).toEqual([
      [400, ['basis.amount']],
      [400, ['amount']],
    ]);
  });
});

describe('Kuwaiti dinar, which has three decimals', () => {
  test('10.000 in thirds with 10% held is right to the fils', async () => {
    const books = await bookkeeping.newCompany('KWD');
    const job = await books.newEstimate({ lines: [['Plaster', '10']], retainageRate: '10' });
    const bills = [
      await books.billPercent(job, '33.333333'),
      await books.billPercent(job, '33.333333'),
      await books.bill(job, {
        basis: { kind: 'remaining' },
        retainage: { kind: 'left_off' },
        release: { kind: 'all' },
      }),
    ];
    expect(bills.map(sums)).toEqual([
      ['3.333', '0.333', '0.000', '0.000', '3.000'],
      ['3.334', '0.333', '0.000', '0.000', '3.001'],
      ['3.333', '0.000', '0.666', '0.000', '3.999'],
    ]);
    expect(await books.trialBalance()).toEqual({
      'Accounts receivable': '10.000',
      'Contract revenue': '-10.000',
    });
    await books.cleanBooks();
  });
});

describe('a contract of 99,999,999,999.99', () => {
  test('billed by a cent, by 10% held of all the rest, released and paid, is exact to the cent', async () => {
    const books = await bookkeeping.newCompany();
    const job = await books.newEstimate({ lines: [['Bridge', '99999999999.99']], retainageRate: '10' });
    const cent = await books.bill(job, { basis: { kind: 'amount', amount: '0.01' } });
    expect(sums(cent)).toEqual(['0.01', '0.00', '0.00', '0.00', '0.01']);
    expect(panel(await books.tallyOf(job))).toMatchObject({ billed: '0.01', unbilled: '99999999999.98' });
    const rest = await books.bill(job, { basis: { kind: 'remaining' } });
    expect(sums(rest)).toEqual(['99999999999.98', '10000000000.00', '0.00', '0.00', '89999999999.98']);
    await books.pay({
      customerId: job.customer.id,
      amount: '89999999999.99',
      to: { [cent.id]: '0.01', [rest.id]: '89999999999.98' },
    });
    expect(await books.trialBalance()).toEqual({
      Bank: '89999999999.99',
      'Retainage receivable': '10000000000.00',
      'Contract revenue': '-99999999999.99',
    });
    const over = { basis: { kind: 'amount', amount: '0.01' }, invoiceDate: LAST_DAY, issue: true } as const;
    expect((await books.refusal(createInvoice, { params: job, body: over })).details).toMatchObject({
      over: '0.01',
      cumulative: '100000000000.00',
    });
    await books.cleanBooks();
  });
});

describe.skipIf(missingPackage('poppler-utils'))('on paper (needs poppler-utils)', () => {
  test.each([
    { currency: 'JPY', price: '100000', shown: '50,000', never: '50,000.' },
    { currency: 'KWD', price: '10', shown: '5.000', never: '5.0000' },
    { currency: 'USD', price: '99999999999.99', shown: '50,000,000,000.00', never: 'e+' },
  ])('half of $price $currency reads $shown', async ({ currency, price, shown, never }) => {
    const books = await bookkeeping.newCompany(currency);
    const bill = await books.billPercent(await books.newEstimate({ lines: [['Work', price]] }), '50');
    const response = await books.send(readInvoicePdf, { params: bill });
    const text = pdfText(new Uint8Array(await response.arrayBuffer()));
    expect(text).toContain(shown);
    expect(text).not.toContain(never);
  });
});
