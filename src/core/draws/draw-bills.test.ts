import { describe, expect, it, test } from 'vitest';
import { contractSum } from '#core/billing/contract-sum.ts';
import { contractTally } from '#core/billing/contract-tally.ts';
import { planVoid } from '#core/billing/plan-void.ts';
import {
  type Chain,
  type ChainTerms,
  chainContract,
  chainHoldings,
  openChain,
  standing,
  tryChainBill,
} from '#tests/support/chain.ts';
import {
  byAmount,
  byPercent,
  contractOf,
  type Extras,
  lastPlan,
  minor,
  money,
  moneys,
  noWork,
  refusalOf,
  remaining,
  request,
  value,
  voidNewest,
} from '#tests/support/job.ts';
import { drawTally } from './draw-tally.ts';

const DRAWS: ChainTerms['draws'] = [
  ['Deposit', '10000.00', 'exempt'],
  ['Foundation', '20000.00'],
  ['Framing complete', '15000.00'],
  ['Completion', '15000.00'],
];
const HOUSE: ChainTerms = { lines: ['40000.00', '20000.00'], retainage: '10', draws: DRAWS };

const ticked = (...numbers: readonly number[]) =>
  ({ kind: 'draws', drawIds: numbers.map((number) => `d${number}`) }) as const;
const bill = (chain: Chain, basis: Parameters<typeof request>[0], extras: Extras = {}) =>
  value(tryChainBill(chain, request(basis, extras)));
const plan = (chain: Chain) => lastPlan(chain.job);
const figures = (chain: Chain) => {
  const { grossMinor, withheldMinor, dueMinor, billedToDateMinor, unbilledMinor } = plan(chain);
  return moneys([grossMinor, withheldMinor, dueMinor, billedToDateMinor, unbilledMinor]);
};
const lines = (chain: Chain) => plan(chain).drawLines.map((one) => `${one.label}: ${money(one.amountMinor)}`);
const states = (chain: Chain) =>
  drawTally(chainContract(chain))
    .draws.map((one) => one.state)
    .join(' ');

describe('a bill of draws', () => {
  it('prints one line per draw and is spread over the estimate like an amount', () => {
    const chain = bill(openChain(HOUSE), ticked(3, 2));
    expect(lines(chain)).toEqual([
      'Draw 2 of 4 — Foundation: 20000.00',
      'Draw 3 of 4 — Framing complete: 15000.00',
    ]);
    expect(moneys(plan(chain).lines.map((line) => line.thisMinor))).toBe('23333.33 11666.67');
    expect(states(chain)).toBe('open billed billed open');
  });

  it('withholds 1,500.00 of a draw of 15,000.00 at 10%', () => {
    expect(figures(bill(openChain(HOUSE), ticked(3)))).toBe('15000.00 1500.00 13500.00 15000.00 45000.00');
  });

  it('withholds nothing from an exempt draw, and at its own rate from one that has its own', () => {
    const draws: ChainTerms['draws'] = [
      ['Deposit', '100.00', 'exempt'],
      ['Rough', '300.00', '20'],
      ['Rest', 'balance'],
    ];
    const chain = bill(openChain({ lines: ['1000.00'], retainage: '10', draws }), ticked(1, 2, 3));
    expect(moneys([plan(chain).withheldMinor])).toBe('120.00');
    const leftOff = bill(openChain({ lines: ['1000.00'], retainage: '10', draws }), ticked(1, 2, 3), {
      retainage: { kind: 'left_off' },
    });
    expect(plan(leftOff).withheldMinor).toBe(0n);
  });

  it('is spread over the lines that the draw names', () => {
    const draws: ChainTerms['draws'] = [
      ['Foundation', '900.00', '', 'AC'],
      ['Rest', 'balance'],
    ];
    const chain = bill(openChain({ lines: ['1000.00', '5000.00', '2000.00'], draws }), ticked(1));
    expect(moneys(plan(chain).lines.map((line) => line.thisMinor))).toBe('300.00 0.00 600.00');
    const full = bill(chain, ticked(2));
    expect(moneys(contractOf(full.job).lines.map((line) => line.billedMinor))).toBe(
      '1000.00 5000.00 2000.00',
    );
  });

  it('bills two draws as it would bill one after the other', () => {
    const together = bill(openChain(HOUSE), ticked(2, 3));
    const apart = bill(bill(openChain(HOUSE), ticked(2)), ticked(3));
    const billed = (chain: Chain) => moneys(contractOf(chain.job).lines.map((line) => line.billedMinor));
    expect(billed(together)).toBe(billed(apart));
  });

  const once = bill(openChain(HOUSE), ticked(3));
  test.each([
    [
      'a draw that is billed',
      once,
      ticked(2, 3),
      {
        code: 'draw_already_billed',
        details: { label: 'Draw 3 of 4 — Framing complete', invoiceId: 'bill-1' },
      },
    ],
    [
      'the same draw twice',
      once,
      ticked(2, 2),
      { code: 'draw_twice', details: { label: 'Draw 2 of 4 — Foundation' } },
    ],
    ['a draw that is not there', once, ticked(9), { code: 'draw_unknown', details: { drawId: 'd9' } }],
    ['no draw at all', once, ticked(), { code: 'nothing_to_bill', details: {} }],
    [
      'draws past the contract sum, with the most that can be ticked',
      bill(openChain(HOUSE), byAmount('12000.00')),
      ticked(1, 2, 3, 4),
      {
        code: 'draws_past_contract',
        details: { overMinor: minor('12000.00'), mostMinor: minor('48000.00') },
      },
    ],
  ])('refuses %s', (_, chain, basis, expected) => {
    expect(refusalOf(tryChainBill(chain, request(basis, { override: 'Agreed' })))).toEqual(expected);
  });
});

describe('draws and other bills share one balance', () => {
  it('says that other bills left less than a draw, and then that they cover it', () => {
    const short = bill(bill(openChain(HOUSE), ticked(1, 2, 3)), byAmount('5000.00'));
    expect([states(short), money(drawTally(chainContract(short)).mostMinor)]).toEqual([
      'billed billed billed short',
      '10000.00',
    ]);
    const covered = bill(short, remaining);
    expect([states(covered), plan(covered).fullyInvoiced]).toEqual(['billed billed billed covered', true]);
  });

  it('shows what is unscheduled, and is not fully invoiced until that is billed', () => {
    let chain = openChain({ ...HOUSE, lines: ['60000.01'] });
    expect(money(drawTally(chainContract(chain)).unscheduledMinor)).toBe('0.01');
    chain = bill(chain, ticked(1, 2, 3, 4));
    expect(plan(chain).fullyInvoiced).toBe(false);
    expect(plan(bill(chain, remaining)).fullyInvoiced).toBe(true);
  });

  it('a void unlocks its draws and takes them off what is billed', () => {
    const chain = bill(bill(openChain(HOUSE), ticked(1)), ticked(2, 3));
    const voided = { ...chain, job: voidNewest(chain.job) };
    expect([states(chain), states(voided)]).toEqual(['billed billed billed open', 'billed open open open']);
    expect(money(chainContract(chain).billedMinor - chainContract(voided).billedMinor)).toBe('35000.00');
    expect(figures(bill(voided, ticked(2, 3)))).toBe(figures(chain));
  });

  it('percent bills before and after draws end at the contract sum', () => {
    let chain = bill(openChain(HOUSE), byPercent('10'));
    chain = bill(bill(chain, ticked(2)), byPercent('50'));
    expect(plan(bill(chain, remaining)).fullyInvoiced).toBe(true);
  });
});

test('a draw schedule, walked through', () => {
  const state = (chain: Chain, collected = '0.00') => {
    const contract = chainContract(chain);
    const plans = standing(chain).map((one) => one.plan);
    const sum = (of: (one: (typeof plans)[number]) => bigint) =>
      plans.reduce((all, one) => all + of(one), 0n);
    return contractTally({
      billCount: plans.length,
      contractSumMinor: contractSum(contract),
      billedMinor: contract.billedMinor,
      withheldMinor: sum((one) => one.withheldMinor),
      releasedMinor: sum((one) => one.releasedMinor),
      taxMinor: 0n,
      dueMinor: sum((one) => one.dueMinor),
      recoupedMinor: 0n,
      collectedMinor: minor(collected),
      unsettledLines: contract.lines.filter((line) => line.billedMinor !== line.scheduledMinor).length,
    });
  };
  let chain = bill(openChain(HOUSE), ticked(1));
  expect(lines(chain)).toEqual(['Draw 1 of 4 — Deposit: 10000.00']);
  expect(figures(chain)).toBe('10000.00 0.00 10000.00 10000.00 50000.00');

  chain = bill(chain, ticked(2, 3));
  expect(figures(chain)).toBe('35000.00 3500.00 31500.00 45000.00 15000.00');
  expect(money(state(chain, '30000.00').outstandingMinor)).toBe('11500.00');
  expect(refusalOf(tryChainBill(chain, request(ticked(3)))).code).toBe('draw_already_billed');
  const blocked = planVoid({
    state: 'issued',
    number: '2',
    newestNumber: '2',
    isNewest: true,
    paidMinor: minor('20000.00'),
    invoiceDate: '2026-02-01',
    voidDate: '2026-03-01',
    older: null,
    changedDraw: null,
  });
  expect(refusalOf(blocked)).toEqual({
    code: 'has_payments',
    details: { number: '2', paidMinor: minor('20000.00') },
  });
  expect(figures(chain)).toContain('45000.00 15000.00');

  // The change order: a line at the end, and a draw for it.
  const wider = openChain({
    ...HOUSE,
    lines: [...HOUSE.lines, '5000.00'],
    draws: [...(DRAWS ?? []), ['Glazing', '5000.00']],
  });
  chain = { ...wider, job: { ...wider.job, bills: chain.job.bills } };
  expect(moneys([state(chain).billedMinor, state(chain).unbilledMinor])).toBe('45000.00 20000.00');
  expect(plan(chain).drawLines.map((one) => one.label)).toContain('Draw 3 of 4 — Framing complete');

  chain = bill(chain, ticked(4, 5));
  expect(lines(chain)).toEqual(['Draw 4 of 5 — Completion: 15000.00', 'Draw 5 of 5 — Glazing: 5000.00']);
  expect(figures(chain)).toBe('20000.00 2000.00 18000.00 65000.00 0.00');
  expect([state(chain).status, state(chain).retainageReleased]).toEqual(['fully_invoiced', false]);

  chain = bill(chain, noWork, { release: { kind: 'all' } });
  const { releasedMinor, withheldMinor, dueMinor, billedToDateMinor, unbilledMinor } = plan(chain);
  expect(moneys([releasedMinor, withheldMinor, dueMinor, billedToDateMinor, unbilledMinor])).toBe(
    '5500.00 0.00 5500.00 65000.00 0.00',
  );
  expect(chainHoldings(chain)).toEqual([]);
  const end = state(chain, '65000.00');
  expect([end.retainageReleased, end.paidInFull, money(end.contractSumMinor)]).toEqual([
    true,
    true,
    '65000.00',
  ]);
});
