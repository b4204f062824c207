import { describe, expect, it, test } from 'vitest';
import { contractSum } from '#core/billing/contract-sum.ts';
import { contractTally } from '#core/billing/contract-tally.ts';
import {
  type Chain,
  chainContract,
  changeOrder,
  openChain,
  tryApprove,
  tryChainBill,
} from '#tests/support/chain.ts';
import {
  byAmount,
  byLine,
  byPercent,
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
} from '#tests/support/job.ts';
import type { DrawEffect } from './change-order.ts';
import { changeOrderBox } from './change-order-box.ts';
import { changeOrderStatus } from './change-order-status.ts';
import { figureChangeOrder } from './figure-change-order.ts';
import { planApproval } from './plan-approval.ts';
import { planChangeOrder } from './plan-change-order.ts';
import { reconcileOverrides } from './reconcile-overrides.ts';

const bill = (chain: Chain, basis: Parameters<typeof request>[0], extras: Extras = {}) =>
  value(tryChainBill(chain, request(basis, extras)));
const approve = (chain: Chain, values: readonly string[], effect?: DrawEffect) =>
  value(tryApprove(chain, changeOrder(chain, values, effect)));
const _draws = (chain: Chain) =>
  chainContract(chain)
    .draws.map((draw) => `${draw.position} ${draw.name} ${money(draw.amountMinor)}`)
    .join(', ');
const _ticked = (...numbers: readonly number[]) =>
  ({ kind: 'draws', drawIds: numbers.map((number) => `d${number}`) }) as const;

describe('an approved change order', () => {
  const chain = openChain({ lines: ['150000.00'] });

  it('adds rows of its own at the end; the original schedule stays as it is', () => {
    const planned = value(planApproval(chainContract(chain), changeOrder(chain, ['12000.00', '-2000.00'])));
    expect(
      planned.lines.map((line) => [line.position, line.changeOrderId, money(line.scheduledMinor)]),
    ).toEqual([
      [2, 'co-1', '12000.00'],
      [3, 'co-1', '-2000.00'],
    ]);
    expect(moneys([planned.sumBeforeMinor, planned.netMinor, planned.sumAfterMinor])).toBe(
      '150000.00 10000.00 160000.00',
    );
  });

  it('raises what a percentage is of: 20% of 55,000.00 is 1,000.00 more than remains', () => {
    const after = approve(bill(openChain({ lines: ['50000.00'] }), byAmount('45000.00')), ['5000.00']);
    expect(refusalOf(tryChainBill(after, request(byPercent('20'))))).toMatchObject({
      code: 'past_ceiling',
      details: { overMinor: minor('1000.00'), contractSumMinor: minor('55000.00') },
    });
  });

  it('opens a contract that was fully invoiced', () => {
    const full = bill(openChain({ lines: ['100.00'] }), remaining);
    expect(value(planApproval(chainContract(full), changeOrder(full, ['5.00']))).opensAgain).toBe(true);
    const open = openChain({ lines: ['100.00'] });
    expect(value(planApproval(chainContract(open), changeOrder(open, ['5.00']))).opensAgain).toBe(false);
  });

  it('is not billable before: its lines are not lines of the contract', () => {
    const asked = request(byLine({ B: '100%' }));
    expect(refusalOf(tryChainBill(chain, asked)).code).toBe('line_unknown');
    expect(tryChainBill(approve(chain, ['5000.00']), asked).ok).toBe(true);
  });

  it('never takes the contract sum below 0', () => {
    expect(refusalOf(tryApprove(chain, changeOrder(chain, ['-150000.01'])))).toEqual({
      code: 'contract_below_zero',
      details: { sumAfterMinor: -1n },
    });
  });
});

describe('a deduction below what is billed', () => {
  const done = bill(openChain({ lines: ['10000.00'], retainage: '10' }), byPercent('100'));
  const deducted = approve(done, ['-2500.00']);

  it('shows how much is billed over the contract', () => {
    expect(
      money(value(planApproval(chainContract(done), changeOrder(done, ['-2500.00']))).billedOverMinor),
    ).toBe('2500.00');
    const contract = chainContract(deducted);
    const tally = contractTally({
      billCount: 1,
      contractSumMinor: contractSum(contract),
      billedMinor: contract.billedMinor,
      withheldMinor: contract.heldMinor,
      releasedMinor: 0n,
      taxMinor: 0n,
      dueMinor: minor('9000.00'),
      recoupedMinor: 0n,
      collectedMinor: 0n,
      unsettledLines: 1,
    });
    expect(money(tally.overMinor)).toBe('2500.00');
  });

  it('lets only credits and releases be issued until then', () => {
    const asked = request(byAmount('1.00'), { override: 'Agreed' });
    expect(refusalOf(tryChainBill(deducted, asked))).toEqual({
      code: 'billed_over_contract',
      details: { overMinor: minor('2500.00') },
    });
    expect(tryChainBill(deducted, request(noWork, { release: { kind: 'all' } })).ok).toBe(true);
  });

  it('is billed by a credit note, never by a negative invoice', () => {
    const credited = bill(deducted, byLine({ B: '100%' }));
    const { kind, grossMinor, withheldMinor, dueMinor, billedToDateMinor, heldToDateMinor } = lastPlan(
      credited.job,
    );
    expect(kind).toBe('credit_note');
    expect(moneys([grossMinor, withheldMinor, dueMinor, billedToDateMinor, heldToDateMinor])).toBe(
      '-2500.00 -250.00 -2250.00 7500.00 750.00',
    );
    expect(lastPlan(credited.job).fullyInvoiced).toBe(true);
  });

  it('releases nothing on that credit note', () => {
    const asked = request(byLine({ B: '100%' }), { release: { kind: 'all' } });
    expect(refusalOf(tryChainBill(deducted, asked)).code).toBe('release_on_credit_note');
  });

  it('does not stop an override, which is another matter', () => {
    const over = bill(done, byAmount('100.00'), { override: 'Agreed' });
    expect(tryChainBill(over, request(byAmount('50.00'), { override: 'Agreed' })).ok).toBe(true);
  });
});

describe('a change order as typed', () => {
  const chain = openChain({ lines: ['100.00'] });
  const order = changeOrder(chain, ['100.00', '-30.00', '5.50']);

  it('adds up its additions and deductions', () => {
    const { additionsMinor, deductionsMinor, netMinor } = figureChangeOrder(order, 2);
    expect(moneys([additionsMinor, deductionsMinor, netMinor])).toBe('105.50 -30.00 75.50');
  });

  test.each([
    ['no lines', { ...order, lines: [] }, 'change_order_without_lines'],
    ['no reason', { ...order, reason: ' ' }, 'reason_missing'],
    ['a line twice', { ...order, lines: [...order.lines, ...order.lines] }, 'line_twice'],
    [
      'an unknown tax',
      { ...order, lines: order.lines.map((line) => ({ ...line, taxRateIds: ['x'] })) },
      'tax_rate_unknown',
    ],
    ['too much', changeOrder(chain, ['10000000000000.01']), 'number_too_large'],
  ])('refuses %s', (_, typed, code) => {
    expect(refusalOf(planChangeOrder(typed, [], 2)).code).toBe(code);
    expect(planChangeOrder(order, [], 2).ok).toBe(true);
  });

  test.each([
    ['draft', 'sent', true],
    ['draft', 'approved', true],
    ['draft', 'rejected', false],
    ['sent', 'approved', true],
    ['sent', 'rejected', true],
    ['rejected', 'approved', false],
    ['rejected', 'draft', true],
    ['approved', 'void', false],
    ['void', 'draft', false],
  ] as const)('from %s to %s: %s', (from, to, allowed) => {
    const changed = changeOrderStatus(from, to);
    expect(changed.ok || changed.refusal.code).toBe(allowed || 'change_order_status');
  });

  it('cannot be approved twice', () => {
    expect(refusalOf(tryApprove(chain, { ...order, status: 'approved' })).code).toBe('change_order_status');
    expect(refusalOf(tryApprove(chain, { ...order, lines: [] })).code).toBe('change_order_without_lines');
  });
});

test('the box of an application: additions and deductions of earlier months and of this one', () => {
  const approved = [
    { approvedOn: '2026-03-31', additionsMinor: 625_000n, deductionsMinor: 0n },
    { approvedOn: '2026-05-02', additionsMinor: 0n, deductionsMinor: -333_333n },
    { approvedOn: '2026-05-30', additionsMinor: 100_000n, deductionsMinor: 0n },
  ];
  expect(changeOrderBox(approved, '2026-05-31')).toEqual({
    earlier: { additionsMinor: 625_000n, deductionsMinor: 0n },
    thisMonth: { additionsMinor: 100_000n, deductionsMinor: -333_333n },
    netMinor: 391_667n,
  });
});

test.each([
  ['nothing covers them', 5_600_000n, 5_000_000n, [500_000n, 100_000n]],
  ['the oldest is covered first', 5_600_000n, 5_400_000n, [100_000n, 100_000n]],
  ['all are covered', 5_600_000n, 5_600_000n, [0n, 0n]],
])('overrides on record: %s', (_, billedMinor, contractSumMinor, expected) => {
  const overrides = [
    { invoiceId: 'i1', grossMinor: 1_000_000n, overMinor: 500_000n },
    { invoiceId: 'i2', grossMinor: 100_000n, overMinor: 600_000n },
  ];
  const standing = reconcileOverrides(overrides, { billedMinor, contractSumMinor });
  expect(standing.map((one) => one.uncoveredMinor)).toEqual(expected);
});
