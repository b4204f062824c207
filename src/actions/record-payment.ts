import { checkOpenPeriod } from '#core/ledger/check-open-period.ts';
import { postPayment } from '#core/ledger/post-payment.ts';
import type { Allocation } from '#core/payments/check-allocations.ts';
import { planPayment } from '#core/payments/plan-payment.ts';
import { loadCompany } from '#db/companies.ts';
import { loadCustomer } from '#db/customers.ts';
import { type WrittenAllocation, writePayment } from '#db/payments.ts';
import { takeNumbers } from '#db/take-numbers.ts';
import { type Acting, demand } from './acting.ts';
import { bookPayment } from './book-payment.ts';
import { once } from './once.ts';
import { announceAll, payableInvoices, writtenAllocations } from './payable-invoices.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

export interface PaymentInput {
  readonly customerId: string;
  readonly receivedOn: string;
  readonly amountMinor: bigint;
  readonly method: string;
  readonly reference: string;
  readonly memo: string;
  readonly allocations: readonly Allocation[];
}

/** Records a payment over any number of a customer's invoices; the surplus is their credit. Gives the payment's id. */
export async function recordPayment(
  services: Services,
  acting: Acting,
  input: PaymentInput,
): Promise<string> {
  demand(acting, 'payments.record');
  const companyId = acting.company.id;
  let written: readonly WrittenAllocation[] = [];
  const paymentId = await once(services, acting, 'record_payment', services.newId(), async (tx, id) => {
    if (!(await loadCustomer(tx, companyId, input.customerId)))
      throw refused('not_found', { what: 'customer' });
    const { closed_through: closedThrough } = await loadCompany(tx, companyId);
    settle(checkOpenPeriod(input.receivedOn, closedThrough));
    const invoices = await payableInvoices(tx, acting, input.customerId, input.allocations);
    const { unappliedMinor } = settle(planPayment(input.amountMinor, input.allocations, invoices));
    written = writtenAllocations(services, input.allocations, invoices);
    const { next_payment: number, next_entry: entryNumber } = await takeNumbers(tx, companyId, {
      next_payment: 1,
      next_entry: 1,
    });
    await writePayment(tx, companyId, {
      ...input,
      id,
      number,
      unappliedMinor,
      allocations: written,
      at: services.now(),
      by: acting.actor.name,
      byId: acting.actor.id,
    });
    await bookPayment(tx, services, acting, {
      number: entryNumber,
      paymentId: id,
      on: input.receivedOn,
      kind: 'payment',
      memo: `Payment ${number}`,
      posting: postPayment(input.customerId, input.amountMinor, written),
    });
  });
  announceAll(services, written);
  return paymentId;
}
