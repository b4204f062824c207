import { describe, expect, it, test } from 'vitest';
import { estimateTotal } from '#core/estimates/estimate-total.ts';
import type { Percent } from '#core/money/percent.ts';
import { minor, moneys, percent } from '#tests/support/job.ts';
import { rateOn } from './rate-on.ts';
import { type TaxedAmounts, taxOnBases } from './tax-on-bases.ts';
import type { TaxRate } from './tax-rate.ts';
import type { TaxTerms } from './tax-terms.ts';

const rate = (taxRateId: string, text: string, over: Partial<TaxRate> = {}): TaxRate => ({
  taxRateId,
  name: taxRateId,
  rate: percent(text),
  compound: false,
  groupOf: [],
  ...over,
});
const TAXES: readonly TaxRate[] = [
  rate('gst', '5'),
  rate('pst', '7'),
  rate('qst', '9.5', { compound: true }),
  rate('both', '0', { groupOf: ['gst', 'pst'] }),
  rate('quebec', '0', { groupOf: ['gst', 'qst'] }),
];
const taxed = (
  amounts: readonly (readonly [string | null, string])[],
  terms: Partial<TaxTerms> = {},
): TaxedAmounts => ({
  amounts: amounts.map(([taxRateId, text]) => ({ taxRateId, baseMinor: minor(text) })),
  taxRates: TAXES,
  taxTerms: {
    mode: 'on_gross',
    rounding: 'per_document',
    pricesIncludeTax: false,
    charge: 'charged',
    ...terms,
  },
});
const written = (amounts: TaxedAmounts) =>
  taxOnBases(amounts)
    .map((one) => `${one.name} ${moneys([one.baseMinor, one.taxMinor])}`)
    .join(', ');

describe('the taxes of an estimate', () => {
  test.each<readonly [string, TaxedAmounts, string, string]>([
    [
      'one rate, and a line without tax',
      taxed([
        ['gst', '100.00'],
        [null, '50.00'],
      ]),
      'gst 100.00 5.00',
      '155.00',
    ],
    [
      'a group of two rates beside one of them',
      taxed([
        ['both', '100.10'],
        ['gst', '0.10'],
      ]),
      'gst 100.20 5.01, pst 100.10 7.01',
      '112.22',
    ],
    [
      'a compound rate is on the other tax too',
      taxed([['quebec', '100.00']]),
      'gst 100.00 5.00, qst 100.00 9.98',
      '114.98',
    ],
    [
      'rounded by line',
      taxed(
        [
          ['gst', '0.10'],
          ['gst', '0.10'],
          ['gst', '0.10'],
        ],
        { rounding: 'by_line' },
      ),
      'gst 0.30 0.03',
      '0.33',
    ],
    [
      'rounded once',
      taxed([
        ['gst', '0.10'],
        ['gst', '0.10'],
        ['gst', '0.10'],
      ]),
      'gst 0.30 0.02',
      '0.32',
    ],
    [
      'prices that include it',
      taxed(
        [
          ['both', '112.00'],
          ['gst', '105.00'],
        ],
        { pricesIncludeTax: true },
      ),
      'gst 217.00 10.00, pst 112.00 7.00',
      '217.00',
    ],
    ['an exempt customer', taxed([['gst', '100.00']], { charge: 'exempt' }), '', '100.00'],
    ['reverse charge', taxed([['gst', '100.00']], { charge: 'reverse_charge' }), '', '100.00'],
  ])('%s', (_, amounts, expected, total) => {
    expect(written(amounts)).toBe(expected);
    const sum = amounts.amounts.reduce((all, one) => all + one.baseMinor, 0n);
    expect(moneys([estimateTotal(sum, amounts)])).toBe(total);
  });
});

describe('a rate that changes over time', () => {
  const changes = [
    { from: '2026-07-01', rate: percent('19') },
    { from: '2026-01-01', rate: percent('16') },
  ];
  test.each<readonly [string, Percent | null]>([
    ['2025-12-31', null],
    ['2026-01-01', percent('16')],
    ['2026-06-30', percent('16')],
    ['2026-07-01', percent('19')],
  ])('on %s', (day, expected) => {
    expect(rateOn(changes, day)).toBe(expected);
  });

  it('has none before there is one', () => {
    expect(rateOn([], '2026-01-01')).toBeNull();
  });
});
