import { describe, expect, it, test } from 'vitest';
import {
  type Chain,
  type ChainTerms,
  chainContract,
  creditedBill,
  openChain,
  tryCredit,
} from '#tests/support/chain.ts';
import { amount, backTo, billChain, creditBill, share, whole } from '#tests/support/chain-credits.ts';
import { byLine, byPercent, minor, refusalOf } from '#tests/support/job.ts';
import type { CreditBasis } from './credit-request.ts';
import { planCredit } from './plan-credit.ts';

const TERMS: ChainTerms = {
  lines: [{ value: '1000.00', tax: '7.25' }, '500.00', { value: '-100.00', tax: '7.25' }],
  retainage: '10',
};
// Parts 500.00, 250.00, -50.00; tax 32.63 on 450.00; 70.00 held; due 662.63.
const half = billChain(openChain(TERMS), byPercent('50'));

describe('refusals of a credit', () => {
  test.each<readonly [string, Chain, CreditBasis, object]>([
    [
      'more than the bill',
      half,
      amount('700.01'),
      { code: 'credit_past_bill', details: { leftMinor: minor('700.00'), excessMinor: 1n } },
    ],
    [
      'more than earlier credits left',
      creditBill(half, share('80')),
      share('30'),
      { code: 'credit_past_bill', details: { leftMinor: minor('140.00'), excessMinor: minor('70.00') } },
    ],
    ['nothing', half, amount('0.00'), { code: 'nothing_to_credit', details: {} }],
    ['nothing left', creditBill(half, whole), whole, { code: 'nothing_to_credit', details: {} }],
    ['forward', half, backTo({ A: '60%' }), { code: 'credit_forward', details: { description: 'Line A' } }],
    [
      'more than the bill has on a line',
      half,
      backTo({ B: '250.01' }),
      {
        code: 'credit_past_line',
        details: { description: 'Line B', leftMinor: minor('250.00'), excessMinor: 1n },
      },
    ],
    [
      'a discount alone',
      half,
      backTo({ C: '0%' }),
      { code: 'credit_below_zero', details: { grossMinor: minor('-50.00') } },
    ],
    ['an unknown line', half, backTo({ Z: '0%' }), { code: 'line_unknown', details: { lineId: 'Z' } }],
    [
      'an unknown draw',
      half,
      { kind: 'draws', drawIds: ['d1'] },
      { code: 'draw_unknown', details: { drawId: 'd1' } },
    ],
    [
      'what a later correction took off already',
      billChain(half, byLine({ A: '10%', B: '100%' }, 'Measured again')),
      whole,
      { code: 'correction_beyond_billed', details: { description: 'Line A', billedMinor: minor('100.00') } },
    ],
  ])('%s', (_, chain, basis, expected) => {
    expect(refusalOf(tryCredit(chain, 'bill-1', basis))).toEqual(expected);
  });

  it('a line or draw named twice, and a percentage of a line of no value', () => {
    const lines = backTo({ A: '0%' });
    const twice = lines.kind === 'lines' ? { ...lines, lines: [...lines.lines, ...lines.lines] } : lines;
    expect(refusalOf(tryCredit(half, 'bill-1', twice)).code).toBe('line_twice');
    const drawn = billChain(openChain({ lines: ['10.00'], draws: [['All', 'balance']] }), {
      kind: 'draws',
      drawIds: ['d1'],
    });
    const draws: CreditBasis = { kind: 'draws', drawIds: ['d1', 'd1'] };
    expect(refusalOf(tryCredit(drawn, 'bill-1', draws)).code).toBe('draw_twice');
    const zero = billChain(openChain({ lines: ['10.00', '0.00'] }), byLine({ A: '10.00', B: '5.00' }), {
      override: 'Agreed',
    });
    expect(refusalOf(tryCredit(zero, 'bill-1', backTo({ B: '0%' }))).code).toBe('percent_on_zero_line');
  });

  it('a bill that is void, a draft or a credit note, and a credit without a reason', () => {
    const contract = chainContract(half);
    const typed = { basis: whole, reason: 'Agreed' };
    const target = creditedBill(half, 'bill-1');
    const code = (over: object, asked = typed) =>
      refusalOf(planCredit(contract, { ...target, ...over }, asked)).code;
    expect([
      code({ state: 'void' }),
      code({ state: 'draft' }),
      code({ kind: 'credit_note' }),
      code({}, { ...typed, reason: ' ' }),
    ]).toEqual(['already_void', 'invoice_not_issued', 'credit_of_credit', 'reason_missing']);
  });
});
