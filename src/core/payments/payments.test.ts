import { describe, expect, it, test } from 'vitest';
import { invoiceStatusOf } from '#core/invoices/invoice-status-of.ts';
import { minor, refusalOf, value } from '#tests/support/job.ts';
import type { OpenInvoice } from './check-allocations.ts';
import { planApplyCredit } from './plan-apply-credit.ts';
import { planPayment } from './plan-payment.ts';
import { planReversal } from './plan-reversal.ts';
import { planTakeBack } from './plan-take-back.ts';

const invoices: readonly OpenInvoice[] = [
  { invoiceId: 'one', number: 'INV-0001', status: 'sent', openMinor: minor('13500.00') },
  { invoiceId: 'two', number: 'INV-0002', status: 'overdue', openMinor: minor('500.00') },
  { invoiceId: 'void', number: 'INV-0003', status: 'void', openMinor: 0n },
  { invoiceId: 'draft', number: 'INV-0004', status: 'draft', openMinor: minor('100.00') },
];
const to = (invoiceId: string, amount: string) => ({ invoiceId, amountMinor: minor(amount) });

describe('a payment goes over invoices, and what is left is credit', () => {
  test.each([
    ['exactly', '13500.00', [to('one', '13500.00')], '0.00'],
    ['short', '5000.00', [to('one', '5000.00')], '0.00'],
    ['too much', '13600.00', [to('one', '13500.00')], '100.00'],
    ['over two invoices', '14000.00', [to('one', '13500.00'), to('two', '500.00')], '0.00'],
    ['over none', '70.00', [], '70.00'],
  ])('%s', (_, amount, allocations, unapplied) => {
    expect(value(planPayment(minor(amount), allocations, invoices)).unappliedMinor).toBe(minor(unapplied));
  });

  test.each([
    ['nothing', '0.00', [], 'payment_of_nothing'],
    ['nothing to an invoice', '10.00', [to('one', '0.00')], 'payment_of_nothing'],
    ['more than is open', '14000.00', [to('one', '13500.01')], 'over_allocated'],
    ['more than was paid', '100.00', [to('one', '60.00'), to('two', '40.01')], 'allocations_exceed_payment'],
    ['an invoice twice', '100.00', [to('one', '50.00'), to('one', '50.00')], 'invoice_named_twice'],
    ['a void invoice', '100.00', [to('void', '50.00')], 'invoice_not_payable'],
    ['a draft', '100.00', [to('draft', '50.00')], 'invoice_not_payable'],
  ])('refused: %s', (_, amount, allocations, code) => {
    expect(refusalOf(planPayment(minor(amount), allocations, invoices)).code).toBe(code);
  });

  it('says by how much', () => {
    expect(refusalOf(planPayment(minor('600.00'), [to('two', '600.00')], invoices)).details).toEqual({
      number: 'INV-0002',
      openMinor: minor('500.00'),
      excessMinor: minor('100.00'),
    });
  });
});

describe('credit is applied later', () => {
  const credit = { unappliedMinor: minor('100.00'), isReversed: false };

  test.each([
    ['all of it', [to('two', '100.00')], '0.00'],
    ['part of it', [to('two', '60.00'), to('one', '39.99')], '0.01'],
  ])('%s', (_, allocations, left) => {
    expect(value(planApplyCredit(credit, allocations, invoices)).unappliedMinor).toBe(minor(left));
  });

  test.each([
    ['more than there is', credit, [to('two', '100.01')], 'credit_not_enough'],
    ['to no invoice', credit, [], 'payment_of_nothing'],
    [
      'more than is open',
      { ...credit, unappliedMinor: minor('900.00') },
      [to('two', '500.01')],
      'over_allocated',
    ],
    [
      'from a reversed payment',
      { ...credit, isReversed: true },
      [to('two', '1.00')],
      'payment_already_reversed',
    ],
  ])('refused: %s', (_, from, allocations, code) => {
    expect(refusalOf(planApplyCredit(from, allocations, invoices)).code).toBe(code);
  });
});

describe('a reversal takes back all that was applied', () => {
  const payment = { isReversed: false, receivedOn: '2026-04-14', lastUsedOn: null };

  it('adds up what later credit brought to the same invoice', () => {
    const applied = [to('one', '50.00'), to('two', '30.00'), to('one', '20.00')];
    expect(value(planReversal(payment, '2026-04-14', applied))).toEqual([
      to('one', '70.00'),
      to('two', '30.00'),
    ]);
  });

  test.each([
    ['twice', { ...payment, isReversed: true }, '2026-04-20', 'payment_already_reversed'],
    ['before it was received', payment, '2026-04-13', 'reversal_before_payment'],
    ['before it was used', { ...payment, lastUsedOn: '2026-04-20' }, '2026-04-19', 'reversal_before_use'],
  ])('refused: %s', (_, from, on, code) => {
    expect(refusalOf(planReversal(from, on, [])).code).toBe(code);
  });
});

describe('what is taken back from an invoice', () => {
  const applied = { number: 'INV-0003', appliedOn: '2026-04-20', isTakenBack: false };
  const standing = { isReversed: false };
  const today = { asked: null, today: '2026-05-02' };

  it('is dated today, or on the asked day, never before it was applied', () => {
    expect(value(planTakeBack(standing, applied, today))).toBe('2026-05-02');
    expect(value(planTakeBack(standing, applied, { ...today, asked: '2026-04-20' }))).toBe('2026-04-20');
    expect(value(planTakeBack(standing, { ...applied, appliedOn: '2026-06-01' }, today))).toBe('2026-06-01');
  });

  test.each([
    ['twice', standing, { ...applied, isTakenBack: true }, null, 'taken_back_already'],
    ['before it was applied', standing, applied, '2026-04-19', 'taken_back_before_applied'],
    ['of a reversed payment', { isReversed: true }, applied, null, 'payment_already_reversed'],
  ])('refused: %s', (_, payment, part, asked, code) => {
    expect(refusalOf(planTakeBack(payment, part, { ...today, asked })).code).toBe(code);
  });
});

describe('the status of an invoice', () => {
  const issued = {
    state: 'issued',
    dueMinor: minor('13500.00'),
    paidMinor: 0n,
    dueDate: '2026-04-30',
  } as const;
  test.each([
    ['issued counts as sent', issued, '2026-04-30', 'sent'],
    ['part paid', { ...issued, paidMinor: minor('5000.00') }, '2026-04-30', 'partial'],
    ['paid', { ...issued, paidMinor: minor('13500.00') }, '2026-05-30', 'paid'],
    ['past due', issued, '2026-05-01', 'overdue'],
    ['past due, part paid', { ...issued, paidMinor: 1n }, '2026-05-01', 'overdue'],
    ['nothing due', { ...issued, dueMinor: 0n }, '2026-05-01', 'paid'],
    ['a draft', { ...issued, state: 'draft' }, '2026-05-01', 'draft'],
    ['void', { ...issued, state: 'void' }, '2026-05-01', 'void'],
  ] as const)('%s', (_, invoice, today, expected) => {
    expect(invoiceStatusOf(invoice, today)).toBe(expected);
  });
});
