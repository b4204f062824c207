import { expect, it } from 'vitest';
import { taxIsIncluded } from './tax-is-included.ts';

const bill = { gross: '1000.00', withheld: '100.00', released: '0.00', recouped: '50.00', tax: '72.50' };

it.each([
  ['added to the price', { ...bill, due: '922.50' }, false],
  ['part of the price', { ...bill, due: '850.00' }, true],
  ['none at all', { ...bill, tax: '0.00', due: '850.00' }, false],
  [
    'part of a release',
    { ...bill, gross: '0.00', withheld: '0.00', released: '500.00', due: '450.00' },
    true,
  ],
])('tax is %s', (_, figures, included) => {
  expect(taxIsIncluded(figures)).toBe(included);
});
