import { describe, expect, it, test } from 'vitest';
import { postAdvance } from '#core/ledger/post-advance.ts';
import { postInvoice } from '#core/ledger/post-invoice.ts';
import { type Chain, type ChainTerms, chainContract, openChain, tryChainBill } from '#tests/support/chain.ts';
import {
  byAmount,
  byPercent,
  lastPlan,
  minor,
  money,
  moneys,
  noWork,
  percent,
  refusalOf,
  remaining,
  request,
  value,
} from '#tests/support/job.ts';
import { planAdvance } from './plan-advance.ts';

const bill = (chain: Chain, basis: Parameters<typeof request>[0]) =>
  value(tryChainBill(chain, request(basis)));
const advance = (balance: string, rate: string, threshold = '0.00', advanceId = 'v1') => ({
  advanceId,
  balanceMinor: minor(balance),
  rate: percent(rate),
  thresholdMinor: minor(threshold),
});
const job = (advances: ChainTerms['advances'], retainage = '10') =>
  openChain({ lines: ['100000.00'], retainage, advances: advances ?? [] });
/** What each bill recouped, and what is left of the advances. */
const recouped = (chain: Chain) => moneys(chain.job.bills.map((one) => one.plan.recoupedMinor));
const balances = (chain: Chain) => moneys(chainContract(chain).advances.map((one) => one.balanceMinor));

describe('an advance is recouped from the bills', () => {
  it('5,000.00 at 10% of 12,000.00, beside 10% retainage: due 9,600.00', () => {
    const { recoupedMinor, withheldMinor, dueMinor, grossMinor } = lastPlan(
      bill(job([advance('5000.00', '10')]), byAmount('12000.00')).job,
    );
    expect(moneys([grossMinor, recoupedMinor, withheldMinor, dueMinor])).toBe(
      '12000.00 1200.00 1200.00 9600.00',
    );
  });

  test.each<readonly [string, ChainTerms['advances'], readonly string[], string, string]>([
    [
      'until it is used up',
      [advance('5000.00', '10')],
      ['12000.00', '30000.00', '20000.00'],
      '1200.00 3000.00 800.00',
      '0.00',
    ],
    [
      'only beyond the threshold',
      [advance('5000.00', '10', '20000.00')],
      ['15000.00', '15000.00', '10000.00'],
      '0.00 1000.00 1000.00',
      '3000.00',
    ],
    [
      'a deposit is applied once',
      [advance('8000.00', '100')],
      ['10000.00', '10000.00'],
      '8000.00 0.00',
      '0.00',
    ],
    [
      'as far as the bill bears it',
      [advance('8000.00', '100')],
      ['5000.00', '10000.00'],
      '4500.00 3500.00',
      '0.00',
    ],
    [
      'two advances, one after the other',
      [advance('300.00', '10'), advance('500.00', '20', '1000.00', 'v2')],
      ['2000.00', '2000.00'],
      '400.00 400.00',
      '0.00 0.00',
    ],
  ])('%s', (_, advances, amounts, expected, left) => {
    const chain = amounts.reduce((before, amount) => bill(before, byAmount(amount)), job(advances));
    expect([recouped(chain), balances(chain)]).toEqual([expected, left]);
  });

  it('carries no progress, and a release is not recouped from', () => {
    const chain = job([advance('5000.00', '10')]);
    expect(chainContract(chain).billedMinor).toBe(0n);
    const released = value(
      tryChainBill(bill(chain, byPercent('10')), request(noWork, { release: { kind: 'all' } })),
    );
    expect(recouped(released)).toBe('1000.00 0.00');
  });

  it('does not change what the contract comes to', () => {
    const chain = bill(bill(job([advance('5000.00', '33.333')]), byPercent('33.333')), remaining);
    expect(chainContract(chain).billedMinor).toBe(minor('100000.00'));
    const dues = chain.job.bills.reduce((sum, one) => sum + one.plan.dueMinor, 0n);
    expect(money(dues + chainContract(chain).heldMinor)).toBe('95000.00');
  });
});

test('an advance is booked as a liability, and each recoupment takes it down', () => {
  const signed = (posting: ReturnType<typeof postAdvance>) =>
    posting.lines.map((line) => `${line.account} ${money(line.debitMinor - line.creditMinor)}`);
  expect(signed(postAdvance('c', 'e', minor('5000.00')))).toEqual([
    'bank 5000.00',
    'customer_deposits -5000.00',
  ]);
  const plan = lastPlan(bill(job([advance('5000.00', '10')]), byAmount('12000.00')).job);
  expect(signed(postInvoice({ ...plan, customerId: 'c', estimateId: 'e', invoiceId: 'i' }))).toEqual([
    'accounts_receivable 9600.00',
    'retainage_receivable 1200.00',
    'customer_deposits 1200.00',
    'contract_revenue -12000.00',
  ]);
});

test.each([
  ['nothing', '0.00', '10', 'payment_of_nothing'],
  ['at no rate', '5.00', '0', 'recoupment_without_rate'],
  ['at more than 100%', '5.00', '100.01', 'rate_out_of_range'],
])('an advance of %s is refused', (_, amount, rate, code) => {
  const typed = { amountMinor: minor(amount), rate: percent(rate), thresholdMinor: 0n };
  expect(refusalOf(planAdvance(typed)).code).toBe(code);
  expect(value(planAdvance({ ...typed, amountMinor: 500n, rate: percent('100') })).balanceMinor).toBe(500n);
});
