import { checkOpenPeriod } from '#core/ledger/check-open-period.ts';
import { postCreditApplied } from '#core/ledger/post-payment.ts';
import { reversePosting } from '#core/ledger/reverse-posting.ts';
import { planTakeBack } from '#core/payments/plan-take-back.ts';
import { loadCompany } from '#db/companies.ts';
import {
  type AllocationRecord,
  loadAllocations,
  lockPayable,
  lockPayment,
  writeTakenBack,
} from '#db/payments.ts';
import { takeNumbers } from '#db/take-numbers.ts';
import { type Acting, demand } from './acting.ts';
import { bookPayment } from './book-payment.ts';
import { once } from './once.ts';
import { announceAll } from './payable-invoices.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

/** Takes back what went from a payment to one invoice: it is open again, and the money is credit of the customer. */
export async function takeBackCredit(
  services: Services,
  acting: Acting,
  paymentId: string,
  given: { readonly allocationId: string; readonly reason: string; readonly on: string | null },
): Promise<void> {
  demand(acting, 'payments.record');
  const { company, actor, today } = acting;
  const taken: AllocationRecord[] = [];
  await once(services, acting, 'take_back_credit', paymentId, async (tx) => {
    const payment = await lockPayment(tx, company.id, paymentId);
    if (!payment) throw refused('not_found', { what: 'payment' });
    const allocations = await loadAllocations(tx, company.id, [paymentId]);
    const part = allocations.find((one) => one.id === given.allocationId);
    if (!part) throw refused('not_found', { what: 'allocation' });
    const applied = {
      number: part.invoiceNumber,
      appliedOn: part.on,
      isTakenBack: part.takenBackOn !== null,
    };
    const standing = { isReversed: payment.reversed_on !== null };
    const on = settle(planTakeBack(standing, applied, { asked: given.on, today }));
    const { closed_through: closedThrough } = await loadCompany(tx, company.id);
    settle(checkOpenPeriod(on, closedThrough));
    await lockPayable(tx, company.id, [part.invoiceId]);
    const told = { at: services.now(), by: actor.name, byId: actor.id };
    await writeTakenBack(tx, company.id, paymentId, part, { ...told, on, reason: given.reason });
    const { next_entry: number } = await takeNumbers(tx, company.id, { next_entry: 1 });
    await bookPayment(tx, services, acting, {
      number,
      paymentId,
      on,
      kind: 'credit_taken_back',
      memo: `Payment ${payment.number} taken back from ${part.invoiceNumber}: ${given.reason}`,
      posting: reversePosting(postCreditApplied(payment.customer_id, [part])),
    });
    taken.push(part);
  });
  announceAll(services, taken);
}
