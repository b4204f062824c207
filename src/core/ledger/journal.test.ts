import { expect, test } from 'vitest';
import { bill, byPercent, finalBill, lastPlan, minor, money, noWork, openJob } from '#tests/support/job.ts';
import { balancedPosting } from './balanced-posting.ts';
import { chart } from './chart.ts';
import { postInvoice } from './post-invoice.ts';
import { postCreditApplied, postPayment } from './post-payment.ts';
import type { Posting } from './posting.ts';
import { reversePosting } from './reverse-posting.ts';

const names = new Map(chart.map((account) => [account.role, account.name]));
const entry = ({ lines }: Posting) =>
  lines.map(({ account, debitMinor, creditMinor }) =>
    debitMinor > 0n
      ? `Dr ${names.get(account)} ${money(debitMinor)}`
      : `Cr ${names.get(account)} ${money(creditMinor)}`,
  );

const references = { customerId: 'c', estimateId: 'e', invoiceId: 'i' };
const half = bill(openJob({ lines: [{ value: '30000.00', tax: '10' }], retainage: '10' }), byPercent('50'));
const untaxed = bill(openJob({ lines: ['15000.00'], retainage: '10' }), byPercent('100'));
const applied = { invoiceId: 'i', estimateId: 'e', amountMinor: minor('13500.00') };

test.each([
  [
    'a bill of 15,000.00 with 10% held',
    postInvoice({ ...lastPlan(untaxed), ...references }),
    ['Dr Accounts receivable 13500.00', 'Dr Retainage receivable 1500.00', 'Cr Contract revenue 15000.00'],
  ],
  [
    'a taxed bill',
    postInvoice({ ...lastPlan(half), ...references }),
    [
      'Dr Accounts receivable 15000.00',
      'Dr Retainage receivable 1500.00',
      'Cr Contract revenue 15000.00',
      'Cr Sales tax payable 1500.00',
    ],
  ],
  [
    'a release of 1,500.00 is no revenue',
    postInvoice({ ...lastPlan(bill(untaxed, noWork, finalBill)), ...references }),
    ['Dr Accounts receivable 1500.00', 'Cr Retainage receivable 1500.00'],
  ],
  [
    'the final bill',
    postInvoice({ ...lastPlan(bill(half, { kind: 'remaining' }, finalBill)), ...references }),
    [
      'Dr Accounts receivable 18000.00',
      'Cr Retainage receivable 1500.00',
      'Cr Contract revenue 15000.00',
      'Cr Sales tax payable 1500.00',
    ],
  ],
  [
    'a payment',
    postPayment('c', minor('13500.00'), [applied]),
    ['Dr Bank 13500.00', 'Cr Accounts receivable 13500.00'],
  ],
  [
    'an overpayment leaves credit',
    postPayment('c', minor('13600.00'), [applied]),
    ['Dr Bank 13600.00', 'Cr Accounts receivable 13500.00', 'Cr Customer credits 100.00'],
  ],
  [
    'credit that is applied later',
    postCreditApplied('c', [{ ...applied, amountMinor: minor('100.00') }]),
    ['Dr Customer credits 100.00', 'Cr Accounts receivable 100.00'],
  ],
  [
    'a void is the exact opposite',
    reversePosting(postInvoice({ ...lastPlan(untaxed), ...references })),
    ['Cr Accounts receivable 13500.00', 'Cr Retainage receivable 1500.00', 'Dr Contract revenue 15000.00'],
  ],
])('%s', (_, posting, expected) => {
  expect(entry(posting)).toEqual(expected);
});

test('every line names the documents behind it', () => {
  const { lines } = postInvoice({ ...lastPlan(untaxed), ...references });
  expect(
    lines.every((line) => line.customerId === 'c' && line.estimateId === 'e' && line.invoiceId === 'i'),
  ).toBe(true);
});

test('an entry that does not balance is a bug, and stops', () => {
  const line = {
    account: 'bank',
    amountMinor: 1n,
    customerId: null,
    estimateId: null,
    invoiceId: null,
  } as const;
  expect(() => balancedPosting([line])).toThrow('an entry balances');
});
