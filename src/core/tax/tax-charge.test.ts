import { expect, test } from 'vitest';
import { chargeFor, type TaxCharge } from './tax-charge.ts';

const charged: TaxCharge = { charge: 'charged', reason: '' };
const exempt: TaxCharge = { charge: 'exempt', reason: 'Certificate 12-345' };

test.each<[string, Partial<TaxCharge>, TaxCharge, TaxCharge]>([
  ['left off, the customer’s', {}, exempt, exempt],
  [
    'the same with its own reason',
    { reason: 'Certificate 99' },
    exempt,
    { ...exempt, reason: 'Certificate 99' },
  ],
  ['exempt all the same', { charge: 'exempt' }, exempt, exempt],
  ['charged for once', { charge: 'charged' }, exempt, charged],
  ['charged has no reason', { charge: 'charged', reason: 'Certificate 99' }, exempt, charged],
  [
    'another reason is not the customer’s',
    { charge: 'reverse_charge' },
    exempt,
    { charge: 'reverse_charge', reason: '' },
  ],
  [
    'exempt for once',
    { charge: 'exempt', reason: 'School' },
    charged,
    { charge: 'exempt', reason: 'School' },
  ],
  ['a customer who is charged', {}, charged, charged],
])('%s', (_, typed, customer, expected) => {
  expect(chargeFor(typed, customer)).toEqual(expected);
});
