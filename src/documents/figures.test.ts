import { describe, expect, it } from 'vitest';
import { figuresIn } from './figures.ts';

/** Intl puts spaces of several kinds between a figure and its sign; what matters here is the figure. */
const withPlainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('figures on a document', () => {
  it.each([
    ['en-US', 'USD', '12500.00', '12,500.00', '$12,500.00'],
    ['en-US', 'USD', '-3500.00', '(3,500.00)', '($3,500.00)'],
    ['en-US', 'USD', '0.00', '–', '$0.00'],
    ['en-US', 'USD', '-0.00', '–', '$0.00'],
    ['en-US', 'USD', '-0.01', '(0.01)', '($0.01)'],
    ['en-US', 'USD', '90071992547409931.23', '90,071,992,547,409,931.23', '$90,071,992,547,409,931.23'],
    ['de-DE', 'EUR', '-1234.50', '(1.234,50)', '(1.234,50 €)'],
    ['fr-FR', 'EUR', '1234.50', '1 234,50', '1 234,50 €'],
    ['en-IN', 'INR', '1234567.00', '12,34,567.00', '₹12,34,567.00'],
    ['ja-JP', 'JPY', '12500', '12,500', '¥12,500'],
    ['ar-EG', 'USD', '1234.50', '1,234.50', '\u200f1,234.50 US$'],
    ['bn-BD', 'BDT', '1234567.00', '12,34,567.00', '12,34,567.00 BDT'],
    ['en-US', 'KWD', '1.005', '1.005', 'KWD 1.005'],
  ])('%s %s %s is %s in a table and %s in text', (locale, currency, amount, inTable, inText) => {
    const figures = figuresIn(locale, currency);
    expect(withPlainSpaces(figures.inTable(amount))).toBe(inTable);
    expect(withPlainSpaces(figures.inText(amount))).toBe(inText);
  });

  it.each([
    ['en-US', '20000.00', '20K'],
    ['en-US', '-1500000.00', '(1.5M)'],
    ['en-US', '0.00', '0'],
    ['ja-JP', '50000', '5万'],
    ['bn-BD', '50000.00', '50,000'],
  ])('%s %s is %s on the scale of a chart', (locale, amount, short) => {
    expect(figuresIn(locale, 'USD').short(amount)).toBe(short);
  });

  it.each([
    ['USD', '12', '12.00'],
    ['USD', '0.0825', '0.0825'],
    ['USD', '0.00000001', '0.00000001'],
    ['JPY', '1500', '1,500'],
    ['JPY', '0.5', '0.5'],
  ])('a unit price in %s typed %s is printed %s', (currency, typed, printed) => {
    expect(figuresIn('en-US', currency).unitPrice(typed)).toBe(printed);
  });

  it.each([
    ['10', '10%'],
    ['7.25', '7.25%'],
    ['33.333333', '33.333333%'],
    ['105.00', '105.00%'],
    ['0.00', '0.00%'],
  ])('a percentage given as %s is printed %s', (given, printed) => {
    expect(figuresIn('en-US', 'USD').percent(given)).toBe(printed);
  });

  it.each([
    ['14', '14'],
    ['1234.5', '1,234.5'],
    ['-1', '(1)'],
  ])('a quantity typed %s is printed %s', (typed, printed) => {
    expect(figuresIn('en-US', 'USD').quantity(typed)).toBe(printed);
  });
});
