import { describe, expect, it } from 'vitest';
import { formatMoney } from '#core/money/format-money.ts';
import { USUAL_WORDS } from '#core/words/company-words.ts';
import { chainContract, openChain } from '#tests/support/chain.ts';
import { figureOrder } from './figure-order.ts';
import { lowerLast } from './lower-last.ts';
import { effectOf, emptyOrder, type OrderDraft } from './order-draft.ts';
import { newOrderRow, type OrderRow } from './order-row.ts';

const contract = chainContract(
  openChain({
    lines: ['60000.00'],
    draws: [
      ['Deposit', '10000.00'],
      ['Framing', '35000.00'],
      ['Completion', '15000.00'],
    ],
  }),
);
const row = (kind: OrderRow['kind'], unitPrice: string): OrderRow => ({
  ...newOrderRow(kind, null),
  description: 'Work',
  unitPrice,
});
const typed = (rows: readonly OrderRow[], change: Partial<OrderDraft> = {}): OrderDraft => ({
  ...emptyOrder(null, true),
  title: 'Glazing',
  rows,
  ...change,
});
const figures = (draft: OrderDraft) =>
  figureOrder(draft.rows, (netMinor) => effectOf(draft, netMinor), contract, USUAL_WORDS);
const drawsAfter = (draft: OrderDraft) =>
  figures(draft)
    .approval?.draws.map(({ name, amountMinor }) => `${name} ${formatMoney(amountMinor, 2)}`)
    .join(', ');

describe('a change order adds up while it is typed', () => {
  it('with what it adds and what it takes out', () => {
    const { amounts, additions, deductions, approval } = figures(
      typed([row('addition', '5500'), row('deduction', '500'), newOrderRow('addition', null)]),
    );
    expect([[...amounts.values()].join(' '), additions, deductions]).toEqual([
      '5500.00 -500.00',
      '5500.00',
      '-500.00',
    ]);
    expect(formatMoney(approval?.sumAfterMinor ?? 0n, 2)).toBe('65000.00');
  });

  it.each<readonly [string, OrderDraft, string]>([
    [
      'adds a draw named as typed',
      typed([row('addition', '5000')], { drawName: 'Windows' }),
      'Completion 15000.00, Windows 5000.00',
    ],
    [
      'adds a draw named like itself',
      typed([row('addition', '5000')]),
      'Completion 15000.00, Glazing 5000.00',
    ],
    [
      'raises a draw',
      typed([row('addition', '5000')], { addition: 'raise', raised: 'd3' }),
      'Completion 20000.00',
    ],
    ['stays unscheduled', typed([row('addition', '5000')], { addition: 'none' }), 'Completion 15000.00'],
    [
      'lowers the draws that it names',
      typed([row('deduction', '5000')], { lowered: { d3: '5000', d2: '' } }),
      'Completion 10000.00',
    ],
  ])('%s', (_, draft, expected) => {
    expect(drawsAfter(draft)).toBe(`Deposit 10000.00, Framing 35000.00, ${expected}`);
  });

  it('says why it could not be approved', () => {
    const { approval, sentence } = figures(typed([row('deduction', '5000')]));
    expect([approval, sentence]).toEqual([
      null,
      'The draws add up to $5,000.00 more than the contract sum of $55,000.00. Lower them, or raise the contract sum first.',
    ]);
  });
});

it.each([
  ['5000.00', { d3: '5000.00' }],
  ['20000.00', { d3: '15000.00', d2: '5000.00' }],
  ['0.00', {}],
])('%s is taken from the last draws', (amount, expected) => {
  expect(lowerLast(contract.draws, BigInt(amount.replace('.', '')), 2)).toEqual(expected);
});
