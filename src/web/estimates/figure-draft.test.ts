import { describe, expect, it } from 'vitest';
import { PLAIN_TERMS } from '#core/billing/plain-terms.ts';
import type { LineRow } from './draft-row.ts';
import { newLine } from './draft-row.ts';
import { figureDraft } from './figure-draft.ts';

const sales = {
  ...{ taxRateId: 'sales', label: '', isDefault: true },
  parts: [{ taxRateId: 'sales', name: 'Sales tax', rate: '7.25', compound: false }],
};
const { taxTerms } = PLAIN_TERMS;
const item = (change: Partial<LineRow>): LineRow => ({
  ...newLine('item', null),
  description: 'Work',
  ...change,
});
const discount = (change: Partial<LineRow>): LineRow => ({
  ...newLine('discount', null),
  description: 'Off',
  ...change,
});

describe('an estimate adds up while it is typed', () => {
  it.each([
    ['two cabinets', [item({ quantity: '2', unitPrice: '1250' })], '2500.00', '2500.00'],
    ['a price of 8 decimals', [item({ quantity: '1000', unitPrice: '0.00123456' })], '1.23', '1.23'],
    ['10% off', [item({ unitPrice: '200' }), discount({ discountPercent: '10' })], '180.00', '180.00'],
    [
      'an amount off',
      [item({ unitPrice: '200' }), discount({ discountPercent: null, unitPrice: '5.50' })],
      '194.50',
      '194.50',
    ],
    ['a taxed line', [item({ unitPrice: '1000', taxRateId: 'sales' })], '1000.00', '1072.50'],
    ['an empty line', [newLine('item', null)], '0.00', '0.00'],
  ])('%s', (_, rows, contractSum, total) => {
    expect(figureDraft(rows, [sales], 2, taxTerms)).toMatchObject({ contractSum, total, sentence: null });
  });

  it('names the line whose number cannot be read, and adds up the others', () => {
    const sums = figureDraft(
      [item({ description: 'Roof', unitPrice: '10,5' }), item({ unitPrice: '3' })],
      [],
      2,
      taxTerms,
    );
    expect(sums.contractSum).toBe('3.00');
    expect(sums.sentence).toContain('Roof: "10,5"');
  });
});
