import { describe, expect, it } from 'vitest';
import { sumsOfEstimate } from './sums-of-estimate.ts';

type Line = Parameters<typeof sumsOfEstimate>[0]['lines'][number];
const line = (kind: Line['kind'], amount: string, changeOrderId: string | null = null) =>
  ({ kind, amount, changeOrderId }) as Line;
const sums = (lines: Line[]) => {
  const { subtotal, discount, changeOrders } = sumsOfEstimate({
    lines,
    exponent: 2,
    contractSum: '0.00',
    taxes: [],
    total: '0.00',
    taxTerms: { pricesIncludeTax: false } as Parameters<typeof sumsOfEstimate>[0]['taxTerms'],
  });
  return [subtotal, discount, changeOrders];
};

describe('what a saved estimate adds up to', () => {
  it.each<readonly [string, Line[], readonly (string | null)[]]>([
    ['items alone', [line('item', '100.00'), line('item', '50.00')], ['150.00', null, null]],
    ['a discount', [line('item', '100.00'), line('discount', '-10.00')], ['100.00', '-10.00', null]],
    [
      'work taken out by a change order is no discount',
      [line('item', '100.00'), line('discount', '-30.00', 'co1')],
      ['100.00', null, '-30.00'],
    ],
    [
      'what change orders add and take out is one sum',
      [line('item', '100.00'), line('item', '20.00', 'co1'), line('discount', '-30.00', 'co2')],
      ['100.00', null, '-10.00'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(sums(lines)).toEqual(expected);
  });
});
