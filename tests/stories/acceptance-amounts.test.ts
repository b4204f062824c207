import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bookkeeper } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { type AcceptanceCase, playCase } from './acceptance-case.ts';

// The acceptance cases on amounts, allocation and the ceiling.
const CASES: readonly AcceptanceCase[] = [
  {
    name: 'percent of contract: 30% of 50,000.00 is 30% of every line',
    lines: ['20000', '18000', '12000'],
    steps: [
      { bill: { percent: '30' }, gives: { gross: '15000.00', parts: ['6000.00', '5400.00', '3600.00'] } },
    ],
  },
  {
    name: 'dollar amount: 12,500.00 splits in proportion and shows 25.00%',
    lines: ['20000', '18000', '12000'],
    steps: [
      {
        bill: { amount: '12500.00' },
        gives: { parts: ['5000.00', '4500.00', '3000.00'], percentToDate: '25.00' },
      },
    ],
  },
  {
    name: 'thirds in percent: three times 33.33%, then the last cent closes the contract',
    lines: ['100'],
    steps: [
      { bill: { percent: '33.33' }, gives: { gross: '33.33' } },
      { bill: { percent: '33.33' }, gives: { gross: '33.33' } },
      {
        bill: { percent: '33.33' },
        gives: { gross: '33.33' },
        tally: { fullyInvoiced: false, unbilled: '0.01' },
      },
      {
        bill: { remaining: true },
        gives: { gross: '0.01' },
        tally: { fullyInvoiced: true, unbilled: '0.00' },
      },
      { bill: { remaining: true }, refused: 'nothing_left_to_bill' },
    ],
  },
  {
    name: 'thirds in money: the last bill is the contract less the earlier ones',
    lines: ['10000'],
    steps: [
      { bill: { amount: '3333.33' }, gives: { gross: '3333.33' } },
      { bill: { amount: '3333.33' }, gives: { gross: '3333.33' } },
      { bill: { remaining: true }, gives: { gross: '3333.34' }, tally: { fullyInvoiced: true } },
    ],
  },
  {
    name: 'largest remainder: 100.00 over 333.33 / 333.33 / 333.34',
    lines: ['333.33', '333.33', '333.34'],
    steps: [{ bill: { amount: '100.00' }, gives: { parts: ['33.33', '33.33', '33.34'] } }],
  },
  {
    name: 'a tie goes to the earliest line: 1.00 over three equal lines',
    lines: ['10', '10', '10'],
    steps: [{ bill: { amount: '1.00' }, gives: { parts: ['0.34', '0.33', '0.33'] } }],
  },
  {
    name: 'one cent over three equal lines keeps the lines of nothing',
    lines: ['10', '10', '10'],
    steps: [{ bill: { amount: '0.01' }, gives: { parts: ['0.01', '0.00', '0.00'] } }],
  },
  {
    name: 'a percent of a tiny line: 33% of 3.33',
    lines: ['3.33'],
    steps: [{ bill: { percent: '33' }, gives: { gross: '1.10' } }],
  },
  {
    name: 'over the ceiling by percent: warned by 5,000.00 (110.00%), issued with a reason, 5,000.00 over',
    lines: ['50000'],
    steps: [
      { bill: { percent: '90' }, gives: { gross: '45000.00' } },
      {
        bill: { percent: '20' },
        refused: 'past_ceiling',
        because: { over: '5000.00', cumulative: '55000.00', cumulativePercent: '110.00' },
        tally: { billed: '45000.00' },
      },
      { bill: { percent: '20', override: ' ' }, refused: 'past_ceiling' },
      {
        bill: { percent: '20', override: 'Extra doors, order to follow' },
        gives: { gross: '10000.00', over: '5000.00' },
        tally: { billed: '55000.00', percentBilled: '110.00', unbilled: '0.00', over: '5000.00' },
      },
    ],
  },
  {
    name: 'exactly at the ceiling: no warning, fully invoiced',
    lines: ['50000'],
    steps: [
      { bill: { amount: '45000' } },
      { bill: { amount: '5000' }, gives: { gross: '5000.00', over: '0.00' }, tally: { fullyInvoiced: true } },
    ],
  },
  {
    name: 'nothing to bill: 0% and 0.00 without a release are refused; a blank line keeps its 0%',
    lines: ['100', '100'],
    steps: [
      { bill: { percent: '0' }, refused: 'nothing_to_bill' },
      { bill: { amount: '0.00' }, refused: 'nothing_to_bill' },
      { bill: { lines: ['', ''] }, refused: 'nothing_to_bill' },
      { bill: { lines: ['50%', '0%'] }, gives: { parts: ['50.00', '0.00'] } },
      { bill: { lines: ['100%', ''] }, gives: { parts: ['50.00', '0.00'] }, tally: { fullyInvoiced: false } },
      { bill: { remaining: true }, gives: { parts: ['0.00', '100.00'] }, tally: { fullyInvoiced: true } },
    ],
  },
  {
    name: 'mixed methods: 145.05 by line to 30%, then 70% in percent',
    lines: ['145.05'],
    steps: [
      { bill: { lines: ['30%'] }, gives: { gross: '43.52' } },
      { bill: { percent: '70' }, gives: { gross: '101.53', over: '0.00' }, tally: { fullyInvoiced: true } },
    ],
  },
  {
    name: 'a line past its value is named, although the contract is not passed',
    lines: ['4000', '6000'],
    steps: [
      {
        bill: { lines: ['120%', ''] },
        refused: 'past_ceiling',
        because: { over: '0.00', lines: [{ description: 'Line 1', over: '800.00' }] },
      },
    ],
  },
  {
    name: 'backwards: 60% to 40% is refused, unless it is a correction with a reason',
    lines: ['1000', '1000'],
    steps: [
      { bill: { lines: ['60%', ''] } },
      {
        bill: { lines: ['40%', '50%'] },
        refused: 'below_billed',
        because: { billedPercent: '60.00', description: 'Line 1' },
      },
      {
        bill: { lines: ['40%', '50%'], correction: 'Miscounted' },
        gives: { gross: '300.00', parts: ['-200.00', '500.00'] },
        tally: { billed: '900.00' },
      },
      {
        bill: { lines: ['30%', ''], correction: 'Miscounted again' },
        gives: { kind: 'credit_note', gross: '-100.00', parts: ['-100.00', '0.00'], due: '-100.00' },
        tally: { billed: '800.00', outstanding: '800.00' },
      },
    ],
  },
  {
    name: 'a line of 0.00 takes money with a reason, and no percentage',
    lines: ['0', '100'],
    steps: [
      { bill: { lines: ['50%', ''] }, refused: 'percent_on_zero_line' },
      { bill: { lines: ['10.00', ''] }, refused: 'past_ceiling' },
      {
        bill: { lines: ['10.00', ''], override: 'Agreed on site' },
        gives: { parts: ['10.00', '0.00'], over: '10.00' },
      },
    ],
  },
  {
    name: 'a percent that comes to 0.00 by rounding alone is refused',
    lines: ['0.10'],
    steps: [{ bill: { percent: '1' }, refused: 'nothing_to_bill' }],
  },
  {
    name: 'rounding alone never passes the contract: three times 33.335% of 100.00 is 100.00',
    lines: ['100'],
    steps: [
      { bill: { percent: '33.335' }, gives: { gross: '33.34' } },
      { bill: { percent: '33.335' }, gives: { gross: '33.33' } },
      {
        bill: { percent: '33.335' },
        gives: { gross: '33.33', over: '0.00' },
        tally: { fullyInvoiced: true },
      },
    ],
  },
  {
    name: 'no line is pushed past its value while another has room',
    lines: ['100', '100', '100'],
    steps: [
      { bill: { lines: ['100%', '90%', ''] } },
      { bill: { percent: '30' }, gives: { gross: '90.00', parts: ['0.00', '10.00', '80.00'], over: '0.00' } },
    ],
  },
  {
    name: 'complete to date: 40%, then 75% to date, never back below it',
    lines: ['200', '100'],
    steps: [
      { bill: { percentToDate: '40' }, gives: { parts: ['80.00', '40.00'] } },
      { bill: { percentToDate: '75' }, gives: { parts: ['70.00', '35.00'], percentToDate: '75.00' } },
      { bill: { percentToDate: '60' }, refused: 'below_billed', because: { billedPercent: '75.00' } },
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

test.each(CASES)('$name', async (one) => {
  expect.hasAssertions();
  await playCase(books, () => Promise.reject(new Error('no tax here')), one);
});

test('after all of them the books are clean', () => books.cleanBooks());
