import { planVoid } from '#core/billing/plan-void.ts';
import { planRevision } from '#core/estimates/plan-revision.ts';
import { postInvoice } from '#core/ledger/post-invoice.ts';
import { postCreditApplied, postPayment } from '#core/ledger/post-payment.ts';
import type { Posting } from '#core/ledger/posting.ts';
import { reversePosting } from '#core/ledger/reverse-posting.ts';
import type { Allocation, OpenInvoice } from '#core/payments/check-allocations.ts';
import { planApplyCredit } from '#core/payments/plan-apply-credit.ts';
import { planPayment } from '#core/payments/plan-payment.ts';
import { planReversal } from '#core/payments/plan-reversal.ts';
import { ok, type Result } from '#core/result.ts';
import {
  billAsAsked,
  contractOf,
  type Job,
  type JobBill,
  lineName,
  minor,
  revised,
  voidNewest,
} from '#tests/support/job.ts';
import { certifyStep } from './certify-step.ts';
import { readRequest } from './worked-request.ts';
import { itemsOf } from './worked-terms.ts';
import { plainAmount } from './written-figures.ts';

interface WorkedPayment {
  readonly amountMinor: bigint;
  readonly applied: readonly Allocation[];
  readonly postings: readonly Posting[];
  readonly isReversed: boolean;
}

/** A job of a page as it stands, with its payments and everything that it booked. */
export interface Worked {
  readonly job: Job;
  readonly payments: readonly WorkedPayment[];
  readonly postings: readonly Posting[];
}

const DAY = '2026-04-14';
const CUSTOMER = 'customer';
const sum = (amounts: readonly { readonly amountMinor: bigint }[]) =>
  amounts.reduce((total, one) => total + one.amountMinor, 0n);

export const unappliedOf = (payment: WorkedPayment): bigint =>
  payment.isReversed ? 0n : payment.amountMinor - sum(payment.applied);

/** What is paid on a bill by payments that stand (minor units). */
export function paidOn({ payments }: Worked, invoiceId: string): bigint {
  const standing = payments.filter((payment) => !payment.isReversed).flatMap((payment) => payment.applied);
  return sum(standing.filter((one) => one.invoiceId === invoiceId));
}

/** What a step of a page does to the job, or the refusal that it meets. */
export function takeStep(before: Worked, typed: string): Result<Worked> {
  const { terms } = before.job;
  if (typed === 'void') return voidBill(before);
  if (typed.startsWith('revise ')) return revise(before, typed.slice('revise '.length));
  if (typed.startsWith('receive ')) return receive(before, typed.slice('receive '.length));
  if (typed.startsWith('apply credit: ')) return applyCredit(before, typed.slice('apply credit: '.length));
  if (typed === 'reverse') return reverse(before);
  const certified = certifyStep(before.job, typed);
  const billed = certified ?? billAsAsked(before.job, readRequest(typed, terms.exponent ?? 2));
  if (!billed.ok) return billed;
  const newest = billed.value.bills.at(-1);
  const posting = newest === undefined ? { lines: [] } : postingOf(newest);
  return ok({ ...before, job: billed.value, postings: [...before.postings, posting] });
}

const postingOf = ({ invoiceId, plan }: JobBill): Posting =>
  postInvoice({ ...plan, customerId: CUSTOMER, estimateId: 'estimate', invoiceId });

function voidBill(before: Worked): Result<Worked> {
  const newest = before.job.bills.findLast((bill) => !bill.isVoid);
  if (newest === undefined) throw new Error('There is no bill to void.');
  const number = newest.invoiceId;
  const allowed = planVoid({
    state: 'issued',
    number,
    newestNumber: number,
    isNewest: true,
    paidMinor: paidOn(before, number),
    invoiceDate: DAY,
    voidDate: DAY,
    older: null,
    changedDraw: null,
  });
  if (!allowed.ok) return allowed;
  const opposite = reversePosting(postingOf(newest));
  return ok({ ...before, job: voidNewest(before.job), postings: [...before.postings, opposite] });
}

function revise(before: Worked, list: string): Result<Worked> {
  const typed = new Map(itemsOf(list).map((item) => [item.split(' ')[0], item.split(' ')[1] ?? '']));
  const lines = contractOf(before.job).lines;
  const after = lines.map((line, index) => {
    const written = typed.get(lineName(index));
    return {
      lineId: line.lineId,
      description: line.description,
      amountMinor: written === undefined ? line.scheduledMinor : minor(plainAmount(written)),
    };
  });
  const earlier = lines.map((line) => ({
    ...line,
    amountMinor: line.scheduledMinor,
    everBilled: line.billedMinor !== 0n,
  }));
  const planned = planRevision(earlier, after, 'Agreed with the client');
  if (!planned.ok) return planned;
  return ok({
    ...before,
    job: revised(
      before.job,
      after.map((line) => line.amountMinor),
    ),
  });
}

function openInvoices(worked: Worked): OpenInvoice[] {
  return worked.job.bills.map(({ invoiceId, plan, isVoid }) => ({
    invoiceId,
    number: invoiceId,
    status: isVoid ? 'void' : 'sent',
    openMinor: isVoid ? 0n : plan.dueMinor - paidOn(worked, invoiceId),
  }));
}

/** `bill 1 13,500.00, bill 2 500.00` */
function readAllocations(list: string): Allocation[] {
  return list.split(/, (?=bill )/).map((item) => {
    const [, number, amount = ''] = item.split(' ');
    return { invoiceId: `bill-${number}`, amountMinor: minor(plainAmount(amount)) };
  });
}

const withEstimate = (applied: readonly Allocation[]) =>
  applied.map((one) => ({ ...one, estimateId: 'estimate' }));

function receive(before: Worked, text: string): Result<Worked> {
  const [amount = '', list] = text.split(': ');
  const amountMinor = minor(plainAmount(amount));
  const applied = list === undefined ? [] : readAllocations(list);
  const planned = planPayment(amountMinor, applied, openInvoices(before));
  if (!planned.ok) return planned;
  const posting = postPayment(CUSTOMER, amountMinor, withEstimate(applied));
  const payment: WorkedPayment = { amountMinor, applied, postings: [posting], isReversed: false };
  return ok({ ...before, payments: [...before.payments, payment], postings: [...before.postings, posting] });
}

function newestPayment({ payments }: Worked): WorkedPayment {
  const newest = payments.at(-1);
  if (newest === undefined) throw new Error('There is no payment yet.');
  return newest;
}

function applyCredit(before: Worked, list: string): Result<Worked> {
  const payment = newestPayment(before);
  const more = readAllocations(list);
  const { isReversed } = payment;
  const planned = planApplyCredit(
    { unappliedMinor: unappliedOf(payment), isReversed },
    more,
    openInvoices(before),
  );
  if (!planned.ok) return planned;
  const posting = postCreditApplied(CUSTOMER, withEstimate(more));
  const applied = {
    ...payment,
    applied: [...payment.applied, ...more],
    postings: [...payment.postings, posting],
  };
  return ok({
    ...before,
    payments: before.payments.with(-1, applied),
    postings: [...before.postings, posting],
  });
}

function reverse(before: Worked): Result<Worked> {
  const payment = newestPayment(before);
  const standing = { isReversed: payment.isReversed, receivedOn: DAY, lastUsedOn: DAY };
  const planned = planReversal(standing, DAY, payment.applied);
  if (!planned.ok) return planned;
  const lines = payment.postings.flatMap((posting) => reversePosting(posting).lines);
  const payments = before.payments.with(-1, { ...payment, isReversed: true });
  return ok({ ...before, payments, postings: [...before.postings, { lines }] });
}
