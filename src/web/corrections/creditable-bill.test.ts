import { expect, test } from 'vitest';
import { creditableBill } from './creditable-bill.ts';

const bill = (id: string, gross: string, more: object = {}) =>
  ({ id, gross, kind: 'invoice', status: 'sent', creditsInvoiceId: null, ...more }) as const;
const credit = (id: string, of: string, gross: string, status = 'credited') =>
  bill(id, gross, { kind: 'credit_note', creditsInvoiceId: of, status });

test.each([
  ['all of it on the newest', [bill('a', '1000.00'), bill('b', '500.00')], 'b 250.00'],
  ['no more than the newest has', [bill('a', '1000.00'), bill('b', '100.00')], 'b 100.00'],
  ['less what is credited of it', [bill('a', '1000.00'), credit('c', 'a', '-900.00')], 'a 100.00'],
  ['a void credit does not count', [bill('a', '1000.00'), credit('c', 'a', '-900.00', 'void')], 'a 250.00'],
  [
    'the one before, where the newest is credited whole, void, or a release',
    [
      bill('a', '1000.00'),
      bill('b', '100.00'),
      credit('c', 'b', '-100.00'),
      bill('d', '300.00', { status: 'void' }),
      bill('e', '0.00'),
      bill('f', '50.00', { status: 'draft' }),
    ],
    'a 250.00',
  ],
])('%s', (_, bills, expected) => {
  const found = creditableBill(bills as Parameters<typeof creditableBill>[0], '250.00', 2);
  expect(`${found?.id} ${found?.amount}`).toBe(expected);
});

test('no bill has anything left', () => {
  expect(creditableBill([], '250.00', 2)).toBeNull();
});
