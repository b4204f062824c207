import { checkOpenPeriod } from '#core/ledger/check-open-period.ts';
import { planReversal } from '#core/payments/plan-reversal.ts';
import { loadCompany } from '#db/companies.ts';
import {
  loadAllocations,
  lockPayable,
  lockPayment,
  type WrittenAllocation,
  writeReversal,
} from '#db/payments.ts';
import { type Acting, demand } from './acting.ts';
import { once } from './once.ts';
import { announceAll } from './payable-invoices.ts';
import { refused, settle } from './refused.ts';
import { reverseEntries } from './reverse-entries.ts';
import type { Services } from './services.ts';

const lastDay = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;

/** Reverses a payment with every use of its credit: its invoices are open again, its entries are undone by their opposites. */
export async function reversePayment(
  services: Services,
  acting: Acting,
  paymentId: string,
  given: { readonly reason: string; readonly on: string | null },
): Promise<void> {
  demand(acting, 'payments.record');
  const companyId = acting.company.id;
  let taken: readonly WrittenAllocation[] = [];
  await once(services, acting, 'reverse_payment', paymentId, async (tx) => {
    const payment = await lockPayment(tx, companyId, paymentId);
    if (!payment) throw refused('not_found', { what: 'payment' });
    if (payment.credit_note_id) throw refused('credit_of_credit_note', { number: payment.reference });
    const applied = await loadAllocations(tx, companyId, [paymentId]);
    const allocations = applied.filter((one) => one.takenBackOn === null);
    const lastUsedOn = lastDay(applied.map((one) => one.takenBackOn ?? one.on));
    const standing = {
      isReversed: payment.reversed_on !== null,
      receivedOn: payment.received_on,
      lastUsedOn,
    };
    // A payment cannot be undone before it was made, nor what was done with it before that.
    const on = given.on ?? lastDay([acting.today, payment.received_on, lastUsedOn ?? '']) ?? acting.today;
    settle(planReversal(standing, on, allocations));
    const { closed_through: closedThrough } = await loadCompany(tx, companyId);
    settle(checkOpenPeriod(on, closedThrough));
    await lockPayable(
      tx,
      companyId,
      allocations.map((one) => one.invoiceId),
    );
    taken = allocations.map(({ invoiceId, estimateId, amountMinor }) => ({
      id: '',
      invoiceId,
      estimateId,
      amountMinor,
    }));
    await writeReversal(tx, companyId, paymentId, taken, {
      reason: given.reason,
      on,
      at: services.now(),
      by: acting.actor.name,
    });
    const memo = `Reversal of payment ${payment.number}: ${given.reason}`;
    await reverseEntries(tx, services, acting, paymentId, { kind: 'payment_reversed', on, memo });
  });
  announceAll(services, taken);
}
