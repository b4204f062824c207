import { describe, expect, it } from 'vitest';
import { readDecimal } from './read-decimal.ts';

describe('what a person types becomes wire text', () => {
  it.each([
    ['en-US', '12,500.00', '12500.00'],
    ['en-US', '$12,500', '12500'],
    ['en-US', '12500.5', '12500.5'],
    ['en-US', '.5', '0.5'],
    ['en-US', '33.333%', '33.333'],
    ['en-IN', '12,34,567.50', '1234567.50'],
    ['de-DE', '12.500,00', '12500.00'],
    ['de-DE', '12.50', '12.50'],
    ['de-DE', '1.234', '1234'],
    ['fr-FR', '12 500,00', '12500.00'],
    ['fr-FR', '12 500,00 €', '12500.00'],
    ['de-CH', '12’500.00', '12500.00'],
    ['en-US', '', ''],
  ])('%s: %s → %s', (locale, typed, wire) => {
    expect(readDecimal(typed, locale)).toBe(wire);
  });

  it.each([
    ['en-US', '10,5'],
    ['en-US', '1,2345.00'],
    ['en-US', '-5'],
    ['en-US', '1e3'],
    ['en-US', 'abc'],
    ['de-DE', '1,2,3'],
  ])('%s: %s stays as typed, to be refused with its field', (locale, typed) => {
    expect(readDecimal(typed, locale)).toBe(typed);
  });
});
