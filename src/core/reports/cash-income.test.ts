import { describe, expect, test } from 'vitest';
import { minor, money } from '#tests/support/job.ts';
import { cashIncome, type SettledBill } from './cash-income.ts';

type Dated = readonly [day: string, amount: string];

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

/** What a credit note took off a bill: all that it gave, and the tax in that. */
const off = (day: string, amount: string, given: string, tax: string) => ({
  ...{ day, amountMinor: minor(amount), givenMinor: -minor(given), taxMinor: -minor(tax) },
});

function bill(
  asks: string,
  tax: string,
  paid: readonly Dated[],
  credited: SettledBill['credited'] = [],
): SettledBill {
  const settlements = paid.map(([day, amount]) => ({ day, amountMinor: minor(amount) }));
  return { payableMinor: minor(asks), taxMinor: minor(tax), settlements, credited };
}
const income = (bills: readonly SettledBill[], period = YEAR) => money(cashIncome(bills, period));

// Work of 10,000.00 and of 5,000.00 with 8 % tax, 10 % held: 9,800.00 and 4,900.00 are due.
const first = bill('9800.00', '800.00', [['2026-03-15', '9800.00']]);
const second = (paid: string) => bill('4900.00', '400.00', [['2026-03-15', paid]]);

describe('reckoned by hand', () => {
  test.each<readonly [string, readonly SettledBill[], string]>([
    // 9,800 less 800 of tax, and 2,200 less 400 × 2,200 / 4,900 = 179.59.
    ['12,000.00 over two bills, the second in part', [first, second('2200.00')], '11020.41'],
    ['both bills in full', [first, second('4900.00')], '13500.00'],
    [
      'and what was held of them, released without tax',
      [first, second('4900.00'), bill('1500.00', '0.00', [['2026-06-01', '1500.00']])],
      '15000.00',
    ],
    [
      'a bill of 10,000.00 and its tax, by an advance of 1,000.00 and money',
      [
        bill('10800.00', '800.00', [
          ['2026-03-01', '1000.00'],
          ['2026-03-15', '9800.00'],
        ]),
      ],
      '10000.00',
    ],
    [
      'the payer held 1,000.00 back: all of the tax was paid with the rest',
      [
        bill(
          '10800.00',
          '800.00',
          [['2026-03-15', '9800.00']],
          [off('2026-03-15', '1000.00', '1000.00', '0.00')],
        ),
      ],
      '9000.00',
    ],
    [
      'half of it written off by a credit note with its tax',
      [
        bill(
          '1070.00',
          '70.00',
          [['2026-03-15', '535.00']],
          [off('2026-04-01', '535.00', '535.00', '35.00')],
        ),
      ],
      '500.00',
    ],
    [
      'an untaxed half was credited: the tax of the taxed one stays',
      [
        bill(
          '2080.00',
          '80.00',
          [['2026-03-15', '1080.00']],
          [off('2026-03-01', '1000.00', '1000.00', '0.00')],
        ),
      ],
      '1000.00',
    ],
    [
      'a credit note that was voided took nothing off',
      [
        bill(
          '1070.00',
          '70.00',
          [['2026-03-15', '1070.00']],
          [off('2026-02-01', '535.00', '535.00', '35.00'), off('2026-02-15', '-535.00', '535.00', '35.00')],
        ),
      ],
      '1000.00',
    ],
    [
      'a bill that a contract brought with it, paid here',
      [bill('5000.00', '0.00', [['2026-03-15', '5000.00']])],
      '5000.00',
    ],
    [
      // 2,080.00 were paid, 1,000.00 of them credited and put to a bill of 1,080.00, of which 80.00 came in money.
      'credit of an untaxed line, applied to a taxed bill: 2,160.00 came in, 160.00 of it is tax',
      [
        bill('2080.00', '80.00', [['2026-03-15', '2080.00']]),
        bill('-1000.00', '0.00', [['2026-04-01', '-1000.00']]),
        bill('1080.00', '80.00', [
          ['2026-05-01', '1000.00'],
          ['2026-05-02', '80.00'],
        ]),
      ],
      '2000.00',
    ],
    [
      'credit with its tax that was left to the customer',
      [
        bill('1080.00', '80.00', [['2026-03-15', '1080.00']]),
        bill('-540.00', '-40.00', [['2026-04-01', '-540.00']]),
      ],
      '500.00',
    ],
  ])('%s', (_, bills, expected) => {
    expect(income(bills)).toBe(expected);
  });
});

test.each([
  ['when it was paid', '2026-03-01', '2026-03-31', '500.00'],
  ['when the check bounced', '2026-04-01', '2026-04-30', '-500.00'],
  ['before', '2026-01-01', '2026-02-28', '0.00'],
  ['in all', '2026-01-01', '2026-12-31', '0.00'],
])('a payment that was reversed later, %s', (_, from, to, expected) => {
  const bounced = bill('1070.00', '70.00', [
    ['2026-03-31', '535.00'],
    ['2026-04-01', '-535.00'],
  ]);
  expect(income([bounced], { from, to })).toBe(expected);
});

test('the months of a bill that is paid in thirds add up to its income', () => {
  const thirds = bill('107.00', '7.00', [
    ['2026-01-31', '35.67'],
    ['2026-02-28', '35.67'],
    ['2026-03-31', '35.66'],
  ]);
  const months = ['2026-01', '2026-02', '2026-03'].map((month) =>
    income([thirds], { from: `${month}-01`, to: `${month}-31` }),
  );
  expect([months, income([thirds])]).toEqual([['33.34', '33.33', '33.33'], '100.00']);
});
