import { describe, expect, it, test } from 'vitest';
import { minor, money, refusalOf, value } from '#tests/support/job.ts';
import { checkBillDate } from './check-bill-date.ts';
import { type ContractTotals, contractTally } from './contract-tally.ts';
import { planVoid } from './plan-void.ts';

const nothing: ContractTotals = {
  billCount: 0,
  contractSumMinor: minor('60000.00'),
  billedMinor: 0n,
  withheldMinor: 0n,
  releasedMinor: 0n,
  taxMinor: 0n,
  dueMinor: 0n,
  recoupedMinor: 0n,
  collectedMinor: 0n,
  unsettledLines: 4,
};
const totals = (
  billCount: number,
  billed: string,
  withheld: string,
  released: string,
  collected: string,
  unsettledLines: number,
): ContractTotals => ({
  ...nothing,
  billCount,
  billedMinor: minor(billed),
  withheldMinor: minor(withheld),
  releasedMinor: minor(released),
  dueMinor: minor(billed) - minor(withheld) + minor(released),
  collectedMinor: minor(collected),
  unsettledLines,
});

describe('the tally of a 60,000.00 contract', () => {
  const flags = ({
    fullyInvoiced,
    linesToSettle,
    retainageReleased,
    paidInFull,
  }: ReturnType<typeof contractTally>) =>
    Object.entries({ fullyInvoiced, linesToSettle, retainageReleased, paidInFull })
      .filter(([, set]) => set)
      .map(([name]) => name)
      .join(' ');

  test.each([
    ['not started', nothing, 'not_started', '0.00 0.00 60000.00 0.00', '0.00', ''],
    [
      '45,000.00 billed',
      totals(2, '45000.00', '3500.00', '0.00', '30000.00', 2),
      'in_progress',
      '11500.00 3500.00 15000.00 0.00',
      '75.00',
      '',
    ],
    [
      'billed in full',
      totals(3, '60000.00', '6000.00', '0.00', '0.00', 0),
      'fully_invoiced',
      '54000.00 6000.00 0.00 0.00',
      '100.00',
      'fullyInvoiced',
    ],
    [
      'released, not paid',
      totals(4, '60000.00', '6000.00', '6000.00', '54000.00', 0),
      'fully_invoiced',
      '6000.00 0.00 0.00 0.00',
      '100.00',
      'fullyInvoiced retainageReleased',
    ],
    [
      'paid in full',
      totals(4, '60000.00', '6000.00', '6000.00', '60000.00', 0),
      'fully_invoiced',
      '0.00 0.00 0.00 0.00',
      '100.00',
      'fullyInvoiced retainageReleased paidInFull',
    ],
    [
      'lines to settle',
      totals(2, '60000.00', '0.00', '0.00', '60000.00', 2),
      'in_progress',
      '0.00 0.00 0.00 0.00',
      '100.00',
      'linesToSettle retainageReleased',
    ],
    [
      'over the contract',
      totals(2, '66000.00', '0.00', '0.00', '0.00', 1),
      'in_progress',
      '66000.00 0.00 0.00 6000.00',
      '110.00',
      'retainageReleased',
    ],
    [
      'over the contract, all of it paid',
      totals(2, '66000.00', '0.00', '0.00', '66000.00', 1),
      'in_progress',
      '0.00 0.00 0.00 6000.00',
      '110.00',
      'retainageReleased paidInFull',
    ],
  ])('%s', (_, given, status, amounts, percentBilled, set) => {
    const tally = contractTally(given);
    expect(tally.status).toBe(status);
    expect(
      [tally.outstandingMinor, tally.heldMinor, tally.unbilledMinor, tally.overMinor]
        .map((one) => money(one))
        .join(' '),
    ).toBe(amounts);
    expect([tally.percentBilled, flags(tally)]).toEqual([percentBilled, set]);
  });

  it('has no percentage of a contract of nothing', () => {
    expect(contractTally({ ...nothing, contractSumMinor: 0n }).percentBilled).toBeNull();
  });
});

describe('voiding a bill', () => {
  const bill = {
    state: 'issued',
    number: 'INV-0003',
    newestNumber: 'INV-0003',
    isNewest: true,
    paidMinor: 0n,
    invoiceDate: '2026-03-31',
    voidDate: '2026-03-31',
    older: null,
    changedDraw: null,
  } as const;

  it('is possible where it is issued, newest and unpaid', () => {
    expect(value(planVoid(bill))).toBe('2026-03-31');
  });

  test.each([
    ['a draft', { state: 'draft' }, 'void_of_draft'],
    ['twice', { state: 'void' }, 'already_void'],
    ['an older one', { isNewest: false, newestNumber: 'INV-0005' }, 'not_newest'],
    ['a paid one', { paidMinor: 1n }, 'has_payments'],
    ['before its own day', { voidDate: '2026-03-30' }, 'void_before_invoice'],
  ] as const)('refused: %s', (_, change, code) => {
    expect(refusalOf(planVoid({ ...bill, ...change })).code).toBe(code);
  });
});

describe('the date of a bill', () => {
  test.each([
    ['2026-03-31', null, null, 'ok'],
    ['2026-03-31', '2026-03-31', '2026-03-30', 'ok'],
    ['2026-03-30', '2026-03-31', null, 'dated_before_newest'],
    ['2026-03-31', null, '2026-03-31', 'period_closed'],
  ])('%s after a bill of %s, closed through %s: %s', (date, newest, closing, expected) => {
    const checked = checkBillDate(date, newest, closing);
    expect(checked.ok ? 'ok' : checked.refusal.code).toBe(expected);
  });
});
