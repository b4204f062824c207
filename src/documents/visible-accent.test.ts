import { expect, test } from 'vitest';
import { visibleAccent } from './visible-accent.ts';

test.each([
  ['#1f5f8b', '#1f5f8b'],
  ['#05010a', '#05010a'],
  ['#000000', '#000000'],
  ['#fff8d0', 'darker'],
  ['#ffffff', 'darker'],
])('%s is printed as it is, unless nobody would see it: %s', (colour, printed) => {
  const shown = visibleAccent(colour);
  if (printed !== 'darker') return expect(shown).toBe(printed);
  const brightest = (hex: string) => Number.parseInt(hex.slice(1, 3), 16);
  expect(brightest(shown)).toBeLessThan(200);
  expect(brightest(shown)).toBeGreaterThan(150);
  expect(visibleAccent(shown)).toBe(shown);
});
