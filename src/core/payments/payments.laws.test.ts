import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invoiceStatusOf } from '#core/invoices/invoice-status-of.ts';
import { postCreditApplied, postPayment } from '#core/ledger/post-payment.ts';
import type { AccountRole, Posting } from '#core/ledger/posting.ts';
import { reversePosting } from '#core/ledger/reverse-posting.ts';
import type { Allocation, OpenInvoice } from './check-allocations.ts';
import { planApplyCredit } from './plan-apply-credit.ts';
import { planPayment } from './plan-payment.ts';
import { planReversal } from './plan-reversal.ts';

const numRuns = Number(process.env.LAW_RUNS ?? 1_000);
const DAY = '2026-04-14';

interface Payment {
  readonly amountMinor: bigint;
  readonly unappliedMinor: bigint;
  readonly applied: readonly Allocation[];
  readonly postings: readonly Posting[];
  readonly isReversed: boolean;
}

const allocations = fc.array(
  fc.record({ invoice: fc.nat(4), amountMinor: fc.bigInt({ min: 0n, max: 200n }) }),
  { maxLength: 3 },
);
const step = fc.oneof(
  fc.record({
    kind: fc.constant('pay' as const),
    amountMinor: fc.bigInt({ min: 0n, max: 1_500n }),
    allocations,
  }),
  fc.record({ kind: fc.constant('apply' as const), payment: fc.nat(4), allocations }),
  fc.record({ kind: fc.constant('reverse' as const), payment: fc.nat(4) }),
);
type TypedParts = readonly { readonly invoice: number; readonly amountMinor: bigint }[];
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const sum = (amounts: readonly bigint[]) => amounts.reduce((a, b) => a + b, 0n);
const standing = (payments: readonly Payment[]) => payments.filter((payment) => !payment.isReversed);
const paidOn = (payments: readonly Payment[], invoiceId: string) =>
  sum(
    standing(payments).flatMap((one) =>
      one.applied.filter((part) => part.invoiceId === invoiceId).map((part) => part.amountMinor),
    ),
  );

function invoicesOf(dues: readonly bigint[], payments: readonly Payment[]): readonly OpenInvoice[] {
  return dues.map((dueMinor, index) => {
    const paidMinor = paidOn(payments, `i${index}`);
    const status = invoiceStatusOf({ state: 'issued', dueMinor, paidMinor, dueDate: DAY }, DAY);
    return { invoiceId: `i${index}`, number: `INV-${index}`, status, openMinor: dueMinor - paidMinor };
  });
}

const withEstimate = (parts: readonly Allocation[]) => parts.map((part) => ({ ...part, estimateId: 'e' }));
const replaced = (payments: readonly Payment[], index: number, payment: Payment) =>
  payments.map((one, at) => (at === index ? payment : one));

function take(dues: readonly bigint[], payments: readonly Payment[], asked: Step): readonly Payment[] {
  const invoices = invoicesOf(dues, payments);
  const named = (typed: TypedParts) =>
    typed.map(({ invoice, amountMinor }) => ({ invoiceId: `i${invoice % dues.length}`, amountMinor }));
  if (asked.kind === 'pay') {
    const applied = named(asked.allocations);
    const planned = planPayment(asked.amountMinor, applied, invoices);
    if (!planned.ok) return payments;
    const posting = postPayment('c', asked.amountMinor, withEstimate(applied));
    const { unappliedMinor } = planned.value;
    return [
      ...payments,
      { amountMinor: asked.amountMinor, unappliedMinor, applied, postings: [posting], isReversed: false },
    ];
  }
  const index = asked.payment % Math.max(payments.length, 1);
  const payment = payments[index];
  if (payment === undefined) return payments;
  if (asked.kind === 'apply') {
    const applied = named(asked.allocations);
    const planned = planApplyCredit(payment, applied, invoices);
    if (!planned.ok) return payments;
    const postings = [...payment.postings, postCreditApplied('c', withEstimate(applied))];
    return replaced(payments, index, {
      ...payment,
      ...planned.value,
      applied: [...payment.applied, ...applied],
      postings,
    });
  }
  const planned = planReversal(
    { isReversed: payment.isReversed, receivedOn: DAY, lastUsedOn: DAY },
    DAY,
    payment.applied,
  );
  if (!planned.ok) return payments;
  expect(sum(planned.value.map((part) => part.amountMinor)) + payment.unappliedMinor).toBe(
    payment.amountMinor,
  );
  const postings = [...payment.postings, ...payment.postings.map(reversePosting)];
  return replaced(payments, index, { ...payment, postings, unappliedMinor: 0n, isReversed: true });
}

function balance(payments: readonly Payment[], account: AccountRole): bigint {
  const lines = payments.flatMap((payment) => payment.postings.flatMap((posting) => posting.lines));
  return sum(
    lines.filter((line) => line.account === account).map((line) => line.debitMinor - line.creditMinor),
  );
}

test('money received is on invoices or is credit, no invoice is overpaid, and the books say the same', () => {
  const seen = { pay: 0, apply: 0, reverse: 0 };
  const dues = fc.array(fc.bigInt({ min: 0n, max: 1_000n }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(dues, fc.array(step, { maxLength: 12 }), (amounts, steps) => {
      let payments: readonly Payment[] = [];
      for (const asked of steps) {
        const after = take(amounts, payments, asked);
        if (after !== payments) seen[asked.kind] += 1;
        payments = after;
        const received = sum(standing(payments).map((payment) => payment.amountMinor));
        const credit = sum(standing(payments).map((payment) => payment.unappliedMinor));
        const applied = sum(amounts.map((_, index) => paidOn(payments, `i${index}`)));
        expect(applied + credit).toBe(received);
        expect(invoicesOf(amounts, payments).every((invoice) => invoice.openMinor >= 0n)).toBe(true);
        expect(balance(payments, 'bank')).toBe(received);
        expect(balance(payments, 'accounts_receivable')).toBe(-applied);
        expect(balance(payments, 'customer_credits')).toBe(-credit);
      }
    }),
    { numRuns },
  );
  expect(Object.values(seen).every((count) => count > numRuns / 50)).toBe(true);
});
