import { describe, expect, it } from 'vitest';
import { allocationSums, allocationsOf, spreadOldestFirst } from './allocations.ts';

const open = [
  { id: 'march', balance: '10000.00' },
  { id: 'april', balance: '31500.00' },
];

describe('a payment over several invoices', () => {
  it.each([
    ['4000.00', { march: '4000.00' }],
    ['10000.00', { march: '10000.00' }],
    ['30000.00', { march: '10000.00', april: '20000.00' }],
    ['50000.00', { march: '10000.00', april: '31500.00' }],
    ['', {}],
  ])('%s fills the oldest first', (amount, spread) => {
    expect(spreadOldestFirst(amount, open, 2)).toEqual(spread);
  });

  it.each([
    ['30000.00', { march: '10000.00', april: '20000.00' }, '30000.00', '0.00'],
    ['50000.00', { march: '10000.00' }, '10000.00', '40000.00'],
    ['100.00', { march: '100.01' }, '100.01', '-0.01'],
  ])('of %s, what is applied and left adds up to the cent', (amount, allocations, applied, left) => {
    expect(allocationSums(amount, allocations, 2)).toMatchObject({ applied, left });
  });

  it('is sent without the invoices that stay empty', () => {
    expect(allocationsOf({ march: '', april: '5' })).toEqual([{ invoiceId: 'april', amount: '5' }]);
  });
});
