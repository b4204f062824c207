import { describe, expect, it, test } from 'vitest';
import { drawTally } from '#core/draws/draw-tally.ts';
import {
  type Chain,
  type ChainTerms,
  chainContract,
  changeOrder,
  openChain,
  tryApprove,
  tryChainBill,
} from '#tests/support/chain.ts';
import { type Extras, lastPlan, minor, money, refusalOf, request, value } from '#tests/support/job.ts';
import type { DrawEffect } from './change-order.ts';

const bill = (chain: Chain, basis: Parameters<typeof request>[0], extras: Extras = {}) =>
  value(tryChainBill(chain, request(basis, extras)));
const approve = (chain: Chain, values: readonly string[], effect?: DrawEffect) =>
  value(tryApprove(chain, changeOrder(chain, values, effect)));
const draws = (chain: Chain) =>
  chainContract(chain)
    .draws.map((draw) => `${draw.position} ${draw.name} ${money(draw.amountMinor)}`)
    .join(', ');
const ticked = (...numbers: readonly number[]) =>
  ({ kind: 'draws', drawIds: numbers.map((number) => `d${number}`) }) as const;

describe('the draws after a change order', () => {
  const house: ChainTerms = {
    lines: ['60000.00'],
    draws: [
      ['Deposit', '10000.00'],
      ['Foundation', '20000.00'],
      ['Framing', '15000.00'],
      ['Completion', '15000.00'],
    ],
  };
  const half = bill(openChain(house), ticked(1, 2));

  test.each<readonly [string, string, DrawEffect, string]>([
    [
      'an addition adds one',
      '5000.00',
      { kind: 'add', drawId: 'd5', name: 'Glazing' },
      '3 Framing 15000.00, 4 Completion 15000.00, 5 Glazing 5000.00',
    ],
    [
      'an addition raises an unbilled one',
      '5000.00',
      { kind: 'raise', drawId: 'd4' },
      '3 Framing 15000.00, 4 Completion 20000.00',
    ],
    [
      'an addition may stay unscheduled',
      '5000.00',
      { kind: 'none' },
      '3 Framing 15000.00, 4 Completion 15000.00',
    ],
    [
      'a deduction lowers those that it names',
      '-7000.00',
      {
        kind: 'lower',
        draws: [
          { drawId: 'd3', byMinor: 200_000n },
          { drawId: 'd4', byMinor: 500_000n },
        ],
      },
      '3 Framing 13000.00, 4 Completion 10000.00',
    ],
  ])('%s', (_, amount, effect, expected) => {
    expect(draws(approve(half, [amount], effect))).toBe(
      `1 Deposit 10000.00, 2 Foundation 20000.00, ${expected}`,
    );
  });

  const lower = (drawId: string, byMinor: bigint): DrawEffect => ({
    kind: 'lower',
    draws: [{ drawId, byMinor }],
  });
  test.each<readonly [string, string, DrawEffect, object]>([
    [
      'a billed draw raised',
      '5000.00',
      { kind: 'raise', drawId: 'd2' },
      { code: 'draw_already_billed', details: { label: 'Draw 2 of 4 — Foundation', invoiceId: 'bill-1' } },
    ],
    [
      'an unknown draw',
      '5000.00',
      { kind: 'raise', drawId: 'd9' },
      { code: 'draw_unknown', details: { drawId: 'd9' } },
    ],
    [
      'a deduction that raises',
      '-1.00',
      { kind: 'raise', drawId: 'd4' },
      { code: 'draw_effect_mismatch', details: { netMinor: -100n } },
    ],
    [
      'a deduction that lowers too little',
      '-7000.00',
      lower('d3', 500_000n),
      {
        code: 'schedule_past_contract',
        details: { overMinor: minor('2000.00'), contractSumMinor: minor('53000.00') },
      },
    ],
    [
      'a deduction that lowers too much',
      '-7000.00',
      lower('d3', 700_001n),
      { code: 'draws_lowered_too_much', details: { excessMinor: 1n } },
    ],
    [
      'a draw lowered below 0',
      '-20000.00',
      lower('d3', 1_500_001n),
      { code: 'draw_below_zero', details: { name: 'Framing', amountMinor: -1n } },
    ],
    [
      'a draw lowered twice',
      '-2.00',
      { kind: 'lower', draws: [1, 2].map(() => ({ drawId: 'd3', byMinor: 100n })) },
      { code: 'draw_twice', details: { label: 'Draw 3 of 4 — Framing' } },
    ],
  ])('refuses %s', (_, amount, effect, expected) => {
    expect(refusalOf(tryApprove(half, changeOrder(half, [amount], effect)))).toEqual(expected);
  });

  it('after all draws are billed, adds "5 of 5" and rewrites no printed label', () => {
    const closed = bill(openChain(house), ticked(1, 2, 3, 4));
    const opened = approve(closed, ['5000.00'], { kind: 'add', drawId: 'd5', name: 'Glazing' });
    expect(drawTally(chainContract(opened)).draws.map((one) => one.state)).toEqual([
      ...Array(4).fill('billed'),
      'open',
    ]);
    const final = bill(opened, ticked(5));
    expect(lastPlan(final.job).drawLines[0]?.label).toBe('Draw 5 of 5 — Glazing');
    expect(lastPlan(closed.job).drawLines[2]?.label).toBe('Draw 3 of 4 — Framing');
    expect(lastPlan(final.job).fullyInvoiced).toBe(true);
  });

  it('after a deduction below the billed draws, the next addition covers that first', () => {
    const closed = bill(openChain(house), ticked(1, 2, 3, 4));
    const under = approve(closed, ['-5000.00']);
    const covered = approve(under, ['8000.00'], { kind: 'add', drawId: 'd5', name: 'Glazing' });
    expect(draws(covered)).toContain('5 Glazing 3000.00');
  });
});
