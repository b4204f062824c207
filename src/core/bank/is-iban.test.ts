import { describe, expect, test } from 'vitest';
import { bareCode, isIban, spacedIban } from './is-iban.ts';

describe('an IBAN', () => {
  test.each([
    ['DE89370400440532013000', true],
    ['GB29NWBK60161331926819', true],
    ['NO9386011117947', true],
    ['MT84MALT011000012345MTLCAST001S', true],
    ['FR1420041010050500013M02606', true],
    // One figure is wrong, two are swapped, one is missing, one is too many.
    ['DE89370400440532013001', false],
    ['DE89370400440532031000', false],
    ['DE8937040044053201300', false],
    ['DE893704004405320130000', false],
    ['de89370400440532013000', false],
    ['DE', false],
    ['', false],
  ])('%s: %s', (code, holds) => {
    expect(isIban(code)).toBe(holds);
  });

  test('is kept without what people read it by, and printed in groups of four', () => {
    expect(bareCode(' de89 3704-0044.0532 0130 00 ')).toBe('DE89370400440532013000');
    expect(spacedIban('DE89370400440532013000')).toBe('DE89 3704 0044 0532 0130 00');
    expect(spacedIban('NO9386011117947')).toBe('NO93 8601 1117 947');
    expect(spacedIban('')).toBe('');
  });
});
