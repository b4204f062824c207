import { describe, expect, it, test } from 'vitest';
import { refusalOf, value } from '#tests/support/job.ts';
import { apportion } from './apportion.ts';
import { currencyExponent } from './currency-exponent.ts';
import { formatDecimal, parseQuantity, parseUnitPrice } from './decimal.ts';
import { formatMoney } from './format-money.ts';
import { formatPercent } from './format-percent.ts';
import { lineAmount } from './line-amount.ts';
import { parseMoney } from './parse-money.ts';
import { parsePercent } from './parse-percent.ts';
import { parseRate } from './parse-rate.ts';
import { percentShare } from './percent-share.ts';
import { addRatios, compareRatios, quotient, ratioFromText, ratioToText, subtractRatios } from './ratio.ts';
import { roundHalfAway } from './round-half-away.ts';
import { roundToTotal } from './round-to-total.ts';

describe('amounts on the wire', () => {
  test.each([
    ['12500.00', 2, 1_250_000n],
    ['12500', 2, 1_250_000n],
    ['0.5', 2, 50n],
    ['0', 2, 0n],
    ['007', 0, 7n],
    ['1.234', 3, 1_234n],
    ['99999999999.99', 2, 9_999_999_999_999n],
    ['10000000000000.00', 2, 1_000_000_000_000_000n],
  ])('%s with %i decimals', (text, exponent, expected) => {
    expect(value(parseMoney(text, exponent))).toBe(expected);
  });

  test.each([
    ['1e3', 'number_malformed'],
    ['10,5', 'number_malformed'],
    ['abc', 'number_malformed'],
    ['', 'number_malformed'],
    ['-1.00', 'number_malformed'],
    ['+1', 'number_malformed'],
    [' 1', 'number_malformed'],
    ['1.', 'number_malformed'],
    ['.5', 'number_malformed'],
    ['0x10', 'number_malformed'],
    ['1 000', 'number_malformed'],
    ['١٢', 'number_malformed'],
    ['1.005', 'number_too_precise'],
    ['1.000', 'number_too_precise'],
    ['10000000000000.01', 'number_too_large'],
    ['9'.repeat(400), 'number_too_large'],
  ])('"%s" is refused', (text, code) => {
    expect(refusalOf(parseMoney(text, 2)).code).toBe(code);
  });

  it('yen have no decimals', () => {
    expect(refusalOf(parseMoney('100.0', 0))).toEqual({
      code: 'number_too_precise',
      details: { text: '100.0', decimals: 0 },
    });
  });

  test.each([
    [1_250_000n, 2, '12500.00'],
    [5n, 2, '0.05'],
    [-5n, 2, '-0.05'],
    [0n, 2, '0.00'],
    [-33_333n, 0, '-33333'],
    [1n, 3, '0.001'],
  ])('%i is written with %i decimals as %s', (amount, exponent, expected) => {
    expect(formatMoney(amount, exponent)).toBe(expected);
  });
});

describe('percentages', () => {
  test.each([
    ['33.333', 33_333_000n],
    ['100', 100_000_000n],
    ['0.000001', 1n],
    ['120.5', 120_500_000n],
  ])('%s%% is read exactly and written back', (text, expected) => {
    expect(value(parsePercent(text))).toBe(expected);
    expect(formatPercent(expected)).toBe(text);
  });

  test.each([
    ['33.3333333', 'number_too_precise'],
    ['-5', 'number_malformed'],
    ['10000', 'number_too_large'],
  ])('%s%% is refused', (text, code) => {
    expect(refusalOf(parsePercent(text)).code).toBe(code);
  });

  it('a rate is from 0 to 100', () => {
    expect(value(parseRate('100'))).toBe(100_000_000n);
    expect(refusalOf(parseRate('100.000001')).code).toBe('rate_out_of_range');
    expect(refusalOf(parseRate('ten')).code).toBe('number_malformed');
  });

  test.each([
    [100_000n, 1_100_000n, '9.09'],
    [5_500_000n, 5_000_000n, '110.00'],
    [-1n, 3n, '-33.33'],
    [1n, 0n, null],
  ])('%i of %i is %s%%', (part, whole, expected) => {
    expect(percentShare(part, whole)).toBe(expected);
  });
});

describe('rounding', () => {
  test.each([
    ['0.505', quotient(505n, 10n), 51n],
    ['−0.505', quotient(-505n, 10n), -51n],
    ['0.5049', quotient(5_049n, 100n), 50n],
    ['−0.5049', quotient(-5_049n, 100n), -50n],
    ['a third of a cent', quotient(1n, 3n), 0n],
    ['two thirds of a cent, owed', quotient(2n, -3n), -1n],
  ])('halves go away from zero: %s', (_, ratio, cents) => {
    expect(roundHalfAway(ratio)).toBe(cents);
  });

  test.each([
    ['1 × 0.005', '1', '0.005', 2, 1n],
    ['8.5 × 410.50', '8.5', '410.50', 2, 348_925n],
    ['0.0001 × 0.00000001', '0.0001', '0.00000001', 2, 0n],
    ['3 × 33.333', '3', '33.333', 2, 10_000n],
    ['12.5 × 80 yen', '12.5', '80', 0, 1_000n],
    ['2.5 × 1 yen', '2.5', '1', 0, 3n],
  ])('a line is quantity × unit price, rounded once: %s', (_, quantity, unitPrice, exponent, expected) => {
    expect(lineAmount(value(parseQuantity(quantity)), value(parseUnitPrice(unitPrice)), exponent)).toBe(
      expected,
    );
  });

  test.each([
    ['12.5000', '12.5'],
    ['100.0000', '100'],
    ['0.0000', '0'],
    ['0.0001', '0.0001'],
  ])('a quantity %s is written %s', (text, expected) => {
    expect(formatDecimal(value(parseQuantity(text)))).toBe(expected);
  });

  it('a quantity has at most 4 decimals, a unit price 8', () => {
    expect(refusalOf(parseQuantity('1.00001')).code).toBe('number_too_precise');
    expect(refusalOf(parseUnitPrice('1.000000001')).code).toBe('number_too_precise');
    expect(formatDecimal({ units: 100n, decimals: 0 })).toBe('100');
  });
});

describe('largest remainder', () => {
  test.each([
    ['a tie goes to the earliest', 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    ['the largest remainder first', 10_000n, [33_333n, 33_333n, 33_334n], [3_333n, 3_333n, 3_334n]],
    ['a weight below 0 takes the other sign', 900n, [1_000n, -100n], [1_000n, -100n]],
    ['remainders from the part rounded down', 1n, [3n, -1n], [2n, -1n]],
    ['a negative total is the mirror image', -100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
    ['weights all below 0', 100n, [-1n, -1n, -1n], [34n, 33n, 33n]],
    ['nothing to split', 0n, [5n, 3n], [0n, 0n]],
    ['a weight of 0 gets nothing', 7n, [0n, 1n, 0n], [0n, 7n, 0n]],
  ])('%s', (_, total, weights, expected) => {
    expect(apportion(total, weights)).toEqual(expected);
  });

  it('cannot split over nothing', () => {
    expect(() => apportion(1n, [1n, -1n])).toThrow('do not add up to 0');
  });

  it('rounds exact parts that add up to nearly the total', () => {
    expect(roundToTotal(0n, [1_000n, -999n], 10n)).toEqual([100n, -100n]);
    expect(() => roundToTotal(5n, [10n, 10n], 10n)).toThrow('add up to the total');
  });
});

describe('exact fractions', () => {
  it('add, subtract and compare without rounding', () => {
    const third = quotient(1n, 3n);
    expect(ratioToText(addRatios(third, quotient(1n, 6n)))).toBe('1/2');
    expect(ratioToText(subtractRatios(third, third))).toBe('0/1');
    expect([compareRatios(third, quotient(2n, 6n)), compareRatios(quotient(-1n, 2n), third)]).toEqual([
      0, -1,
    ]);
    expect(compareRatios(third, quotient(1n, 4n))).toBe(1);
  });

  it('are stored as text in lowest terms', () => {
    expect(ratioToText(quotient(-50n, 100n))).toBe('-1/2');
    expect(ratioFromText('-1/2')).toEqual({ numerator: -1n, denominator: 2n });
    expect(() => ratioFromText('0.5')).toThrow('reads n/d');
    expect(() => ratioFromText('1/0')).toThrow('divided by 0');
  });
});

describe('currencies', () => {
  test.each([
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('%s has %i decimals', (currency, expected) => {
    expect(currencyExponent(currency)).toBe(expected);
  });
});
