import { checkOpenPeriod } from '#core/ledger/check-open-period.ts';
import { postCreditApplied } from '#core/ledger/post-payment.ts';
import type { Allocation } from '#core/payments/check-allocations.ts';
import { planApplyCredit } from '#core/payments/plan-apply-credit.ts';
import { loadCompany } from '#db/companies.ts';
import { lockPayment, type WrittenAllocation, writeCreditApplied } from '#db/payments.ts';
import { takeNumbers } from '#db/take-numbers.ts';
import { type Acting, demand } from './acting.ts';
import { bookPayment } from './book-payment.ts';
import { once } from './once.ts';
import { announceAll, payableInvoices, writtenAllocations } from './payable-invoices.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

/** Applies what is left of a payment to invoices of the same customer. */
export async function applyCredit(
  services: Services,
  acting: Acting,
  paymentId: string,
  { on, allocations: asked }: { readonly on: string; readonly allocations: readonly Allocation[] },
): Promise<void> {
  demand(acting, 'payments.record');
  const companyId = acting.company.id;
  let written: readonly WrittenAllocation[] = [];
  await once(services, acting, 'apply_credit', paymentId, async (tx) => {
    const payment = await lockPayment(tx, companyId, paymentId);
    if (!payment) throw refused('not_found', { what: 'payment' });
    const { closed_through: closedThrough } = await loadCompany(tx, companyId);
    settle(checkOpenPeriod(on, closedThrough));
    if (on < payment.received_on)
      throw refused('credit_before_payment', { date: on, receivedOn: payment.received_on });
    const invoices = await payableInvoices(tx, acting, payment.customer_id, asked);
    const credit = { unappliedMinor: payment.unapplied_minor, isReversed: payment.reversed_on !== null };
    settle(planApplyCredit(credit, asked, invoices));
    written = writtenAllocations(services, asked, invoices);
    const { next_entry: number } = await takeNumbers(tx, companyId, { next_entry: 1 });
    await writeCreditApplied(tx, companyId, paymentId, on, written);
    await bookPayment(tx, services, acting, {
      number,
      paymentId,
      on,
      kind: 'credit_applied',
      memo: `Credit of payment ${payment.number} applied`,
      posting: postCreditApplied(payment.customer_id, written),
    });
  });
  announceAll(services, written);
}
