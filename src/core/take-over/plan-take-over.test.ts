import { describe, expect, it, test } from 'vitest';
import { planBill } from '#core/billing/plan-bill.ts';
import { postTakeOver } from '#core/ledger/post-take-over.ts';
import { chainContract, openChain } from '#tests/support/chain.ts';
import {
  byPercent,
  contractOf,
  minor,
  money,
  moneys,
  noWork,
  openJob,
  refusalOf,
  request,
  value,
} from '#tests/support/job.ts';
import { type OpeningLine, planTakeOver, type TakeOver } from './plan-take-over.ts';

const job = openJob({ lines: ['80000.00', '20000.00', '-5000.00'], retainage: '10' });
const line = (lineId: string, work: string, held: string, stored = '0.00'): OpeningLine => ({
  lineId,
  workMinor: minor(work),
  heldMinor: minor(held),
  storedMinor: minor(stored),
});
const opening = (over: Partial<TakeOver> = {}): TakeOver => ({
  lastApplication: 6,
  lines: [line('A', '60000.00', '6000.00'), line('B', '8000.00', '800.00')],
  certifiedMinor: minor('61200.00'),
  paidMinor: minor('50000.00'),
  overrideReason: null,
  ...over,
});
const takeOver = (over: Partial<TakeOver> = {}) => planTakeOver(contractOf(job), opening(over));

describe('a contract that is taken over at application 7', () => {
  const plan = value(takeOver());
  const contract = contractOf({
    ...job,
    bills: [
      {
        invoiceId: 'opening',
        contract: contractOf(job),
        request: request(noWork),
        holdings: [],
        plan: plan.bill,
        isVoid: false,
      },
    ],
  });

  it('stands where the earlier applications left it', () => {
    expect(plan.nextApplication).toBe(7);
    const { grossMinor, withheldMinor, dueMinor, unbilledMinor } = plan.bill;
    expect(moneys([grossMinor, withheldMinor, dueMinor, unbilledMinor, plan.outstandingMinor])).toBe(
      '68000.00 6800.00 61200.00 27000.00 11200.00',
    );
  });

  it('goes on by itself: the next bill has 68,000.00 previously completed', () => {
    const next = value(planBill(contract, request(byPercent('10')), []));
    expect(money(next.lines.reduce((sum, one) => sum + one.previousMinor, 0n))).toBe('68000.00');
    expect(moneys([next.grossMinor, next.withheldMinor, next.billedToDateMinor])).toBe(
      '9500.00 950.00 77500.00',
    );
  });

  it('releases what it brought with it', () => {
    const holdings = plan.bill.lines.map(({ lineId, withheldMinor }) => ({
      invoiceId: 'opening',
      lineId,
      heldMinor: withheldMinor,
    }));
    const released = value(planBill(contract, request(noWork, { release: { kind: 'all' } }), holdings));
    expect(money(released.dueMinor)).toBe('6800.00');
  });

  it('is booked against opening balances: no revenue, no bank', () => {
    const { lines } = postTakeOver({
      outstandingMinor: plan.outstandingMinor,
      heldMinor: plan.bill.withheldMinor,
      customerId: 'c',
      estimateId: 'e',
      invoiceId: 'opening',
    });
    expect(lines.map((one) => `${one.account} ${money(one.debitMinor - one.creditMinor)}`)).toEqual([
      'accounts_receivable 11200.00',
      'retainage_receivable 6800.00',
      'opening_balances -18000.00',
    ]);
  });
});

test.each<readonly [string, Partial<TakeOver>, object]>([
  [
    'figures that do not tie',
    { certifiedMinor: minor('61000.00') },
    {
      code: 'opening_does_not_tie',
      details: {
        billedMinor: minor('68000.00'),
        heldMinor: minor('6800.00'),
        certifiedMinor: minor('61000.00'),
        differenceMinor: minor('-200.00'),
      },
    },
  ],
  [
    'more paid than certified',
    { paidMinor: minor('61200.01') },
    { code: 'opening_overpaid', details: { certifiedMinor: minor('61200.00'), excessMinor: 1n } },
  ],
  [
    'an unknown line',
    { lines: [line('Z', '1.00', '0.00')] },
    { code: 'line_unknown', details: { lineId: 'Z' } },
  ],
  [
    'a line twice',
    { lines: [line('A', '1.00', '0.00'), line('A', '1.00', '0.00')] },
    { code: 'line_twice', details: { description: 'Line A' } },
  ],
  [
    'a deduction above 0',
    { lines: [line('C', '1.00', '0.00')] },
    { code: 'opening_line_sign', details: { description: 'Line C' } },
  ],
  [
    'materials stored on a deduction',
    { lines: [line('C', '-1.00', '0.00', '5.00')] },
    { code: 'opening_line_sign', details: { description: 'Line C' } },
  ],
  [
    'more held than billed',
    { lines: [line('A', '1.00', '1.01')] },
    { code: 'opening_held_too_much', details: { description: 'Line A', heldMinor: 101n, billedMinor: 100n } },
  ],
  ['nothing', { lines: [] }, { code: 'nothing_to_bill', details: {} }],
  [
    'a line past its value',
    { lines: [line('B', '20000.01', '0.00')], certifiedMinor: minor('20000.01'), paidMinor: 0n },
    { code: 'past_ceiling', details: { overMinor: 0n } },
  ],
])('refuses %s', (_, over, expected) => {
  expect(refusalOf(takeOver(over))).toMatchObject(expected);
});

test('takes a line past its value with a reason, stored materials, and a deduction', () => {
  const lines = [
    line('A', '80000.01', '0.00'),
    line('B', '1000.00', '0.00', '500.00'),
    line('C', '-500.00', '-50.00'),
  ];
  const typed = { lines, certifiedMinor: minor('81050.01'), overrideReason: 'Agreed before' };
  const { bill } = value(takeOver(typed));
  expect(moneys(bill.lines.map((one) => one.toDateMinor))).toBe('80000.01 1500.00 -500.00');
  expect(money(bill.over?.lines[0]?.overMinor ?? 0n)).toBe('0.01');
});

test('is refused once something is billed here', () => {
  const chain = openChain({ lines: ['10.00'] });
  const billed = { ...chainContract(chain), billedMinor: 1n };
  expect(refusalOf(planTakeOver(billed, opening())).code).toBe('already_billed');
});
