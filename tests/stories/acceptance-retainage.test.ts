import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTaxRate } from '#endpoints/company.ts';
import type { Bookkeeper } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { type AcceptanceCase, playCase } from './acceptance-case.ts';

// The acceptance cases on flat retainage, its release, tax on gross, and the entries behind them.
const CASES: readonly AcceptanceCase[] = [
  {
    name: 'basic split: 15,000.00 with 10% held',
    lines: ['60000'],
    retainage: '10',
    steps: [
      {
        bill: { amount: '15000' },
        gives: {
          withheld: '1500.00',
          due: '13500.00',
          entry: [
            ['Accounts receivable', '13500.00', '0.00'],
            ['Retainage receivable', '1500.00', '0.00'],
            ['Contract revenue', '0.00', '15000.00'],
          ],
        },
      },
    ],
  },
  {
    name: 'journal at release: 1,500.00 moves from retainage to receivable, no revenue',
    lines: ['60000'],
    retainage: '10',
    steps: [
      { bill: { amount: '15000' } },
      {
        bill: { release: '1500' },
        gives: {
          gross: '0.00',
          due: '1500.00',
          entry: [
            ['Accounts receivable', '1500.00', '0.00'],
            ['Retainage receivable', '0.00', '1500.00'],
          ],
        },
        tally: { billed: '15000.00', held: '0.00', released: '1500.00' },
      },
    ],
  },
  {
    name: 'three lines of 33.33 at 10% on the total: 10.00, spread 3.34 / 3.33 / 3.33',
    lines: ['33.33', '33.33', '33.33'],
    retainage: '10',
    steps: [
      {
        bill: { percent: '100' },
        gives: { withheld: '10.00', withheldParts: ['3.34', '3.33', '3.33'] },
      },
    ],
  },
  {
    name: 'three lines of 33.33 at 10% by line: 9.99',
    lines: ['33.33', '33.33', '33.33'],
    retainage: '10',
    rounding: 'by_line',
    steps: [
      { bill: { percent: '100' }, gives: { withheld: '9.99', withheldParts: ['3.33', '3.33', '3.33'] } },
    ],
  },
  {
    name: 'three bills of 33.33 at 10%, per bill: 3.33 each',
    lines: ['99.99'],
    retainage: '10',
    steps: [
      { bill: { amount: '33.33' }, gives: { withheld: '3.33' } },
      { bill: { amount: '33.33' }, gives: { withheld: '3.33' } },
      { bill: { amount: '33.33' }, gives: { withheld: '3.33' }, tally: { held: '9.99' } },
    ],
  },
  {
    name: 'three bills of 33.33 at 10%, to date: 3.33 / 3.34 / 3.33',
    lines: ['99.99'],
    retainage: '10',
    base: 'to_date',
    steps: [
      { bill: { amount: '33.33' }, gives: { withheld: '3.33' } },
      { bill: { amount: '33.33' }, gives: { withheld: '3.34' } },
      { bill: { amount: '33.33' }, gives: { withheld: '3.33' }, tally: { held: '10.00' } },
    ],
  },
  {
    name: 'a release, then more work: what was released is not withheld again',
    lines: ['100000'],
    retainage: '10',
    steps: [
      { bill: { percent: '50' }, tally: { held: '5000.00' } },
      { bill: { release: '2000' }, gives: { due: '2000.00' }, tally: { held: '3000.00' } },
      {
        bill: { amount: '10000' },
        gives: { withheld: '1000.00', due: '9000.00' },
        tally: { held: '4000.00' },
      },
    ],
  },
  {
    name: 'another rate on one bill: 1,000.00, 1,000.00, then 5% is 500.00',
    lines: ['30000'],
    retainage: '10',
    steps: [
      { bill: { amount: '10000' }, gives: { withheld: '1000.00' } },
      { bill: { amount: '10000' }, gives: { withheld: '1000.00' } },
      {
        bill: { amount: '10000', retainage: '5' },
        gives: { withheld: '500.00' },
        tally: { held: '2500.00' },
      },
    ],
  },
  {
    name: 'partial release: 6,000.00, then 4,000.01 is 0.01 too much, then 4,000.00',
    lines: ['100000'],
    retainage: '10',
    steps: [
      { bill: { percent: '100' }, tally: { held: '10000.00', retainageReleased: false } },
      { bill: { release: '6000' }, tally: { held: '4000.00' } },
      {
        bill: { release: '4000.01' },
        refused: 'over_release',
        because: { held: '4000.00', excess: '0.01' },
      },
      {
        bill: { release: '4000' },
        gives: { due: '4000.00' },
        tally: { held: '0.00', retainageReleased: true },
      },
      { bill: { release: 'all' }, refused: 'nothing_to_bill' },
    ],
  },
  {
    name: 'over-release: 1,500.01 of 1,500.00 is refused with the cent',
    lines: ['15000'],
    retainage: '10',
    steps: [
      { bill: { percent: '100' } },
      { bill: { release: '1500.01' }, refused: 'over_release', because: { excess: '0.01' } },
    ],
  },
  {
    name: 'the final bill: the remaining balance with nothing withheld and everything released',
    lines: ['30000', '20000'],
    retainage: '10',
    steps: [
      { bill: { percent: '75' }, gives: { withheld: '3750.00' } },
      {
        bill: { remaining: true, retainage: 'none', release: 'all' },
        gives: { gross: '12500.00', withheld: '0.00', released: '3750.00', due: '16250.00' },
        tally: { fullyInvoiced: true, retainageReleased: true, paidInFull: false },
      },
    ],
  },
  {
    name: 'tax on gross: 10% on the full bill, 5% held, and the release carries none',
    lines: ['10000'],
    retainage: '5',
    tax: '10',
    steps: [
      {
        bill: { percent: '100' },
        gives: {
          tax: '1000.00',
          due: '10500.00',
          entry: [
            ['Accounts receivable', '10500.00', '0.00'],
            ['Retainage receivable', '500.00', '0.00'],
            ['Contract revenue', '0.00', '10000.00'],
            ['Sales tax payable', '0.00', '1000.00'],
          ],
        },
      },
      { bill: { release: 'all' }, gives: { released: '500.00', tax: '0.00', due: '500.00' } },
    ],
  },
  {
    name: 'cumulative tax: 1,000.00 at 7.25% in three bills is 24.16 / 24.17 / 24.17',
    lines: ['1000'],
    tax: '7.25',
    steps: [
      { bill: { amount: '333.30' }, gives: { tax: '24.16' } },
      { bill: { amount: '333.30' }, gives: { tax: '24.17' } },
      { bill: { amount: '333.40' }, gives: { tax: '24.17' }, tally: { taxBilled: '72.50' } },
    ],
  },
  {
    name: 'no retainage on tax: 10,000.00 at 10% with tax 800.00 holds 1,000.00',
    lines: ['10000'],
    retainage: '10',
    tax: '8',
    steps: [{ bill: { percent: '100' }, gives: { tax: '800.00', withheld: '1000.00', due: '9800.00' } }],
  },
  {
    name: 'an amount including tax: 1,072.50 at 7.25% is 1,000.00 and 72.50',
    lines: ['5000'],
    tax: '7.25',
    steps: [
      { bill: { amountIncludingTax: '1072.50' }, gives: { gross: '1000.00', tax: '72.50', due: '1072.50' } },
      { bill: { amountIncludingTax: '99.99' }, gives: { gross: '93.23', tax: '6.76', due: '99.99' } },
    ],
  },
];

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
});
afterAll(() => bookkeeping.stop());

async function taxRateOf(rate: string): Promise<string> {
  return (await books.call(createTaxRate, { body: { name: `Sales tax ${rate}%`, rate } })).id;
}

test.each(CASES)('$name', async (one) => {
  expect.hasAssertions();
  await playCase(books, taxRateOf, one);
});

test('after all of them the books are clean', () => books.cleanBooks());
