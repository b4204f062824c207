import { applyCredit } from '#actions/apply-credit.ts';
import { recordPayment } from '#actions/record-payment.ts';
import { refused } from '#actions/refused.ts';
import { reversePayment } from '#actions/reverse-payment.ts';
import { writeJournalEntry } from '#actions/write-journal-entry.ts';
import type { AccountRole } from '#core/ledger/posting.ts';
import { listAccountRows } from '#db/accounts.ts';
import { withCompany } from '#db/company.ts';
import { loadInvoice } from '#db/invoices.ts';
import { sampleMoney } from './sample-bill-request.ts';
import type { SampleMoney } from './sample-payments.ts';
import { named, type SampleWorld } from './sample-world.ts';

async function openOn({ services, acting }: SampleWorld, invoiceId: string): Promise<bigint> {
  const { id } = acting.company;
  const invoice = await withCompany(services.database, id, (tx) => loadInvoice(tx, id, invoiceId));
  return invoice ? invoice.due_minor - invoice.paid_minor : 0n;
}

async function pay(world: SampleWorld, event: Extract<SampleMoney, { readonly does: 'pay' }>): Promise<void> {
  const { services, acting } = world;
  const allocations = await Promise.all(
    Object.entries(event.covers).map(async ([bill, amount]) => {
      const invoiceId = named(world.bills, bill);
      const amountMinor = amount === 'all' ? await openOn(world, invoiceId) : sampleMoney(amount);
      return { invoiceId, amountMinor };
    }),
  );
  const coveredMinor = allocations.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  const paymentId = await recordPayment(services, acting, {
    customerId: named(world.customers, event.customer),
    receivedOn: acting.today,
    amountMinor: coveredMinor + sampleMoney(event.surplus ?? '0'),
    method: event.method,
    reference: event.reference,
    memo: '',
    allocations,
  });
  world.payments.set(event.payment, paymentId);
}

async function openBank({ services, acting }: SampleWorld, amount: string): Promise<void> {
  const { id } = acting.company;
  const accounts = await withCompany(services.database, id, (tx) => listAccountRows(tx, id));
  const line = (role: AccountRole, debitMinor: bigint, creditMinor: bigint) => {
    const accountId = accounts.find((account) => account.role === role)?.id;
    if (accountId === undefined) throw refused('not_found', { what: role });
    return { accountId, debitMinor, creditMinor, customerId: null, estimateId: null };
  };
  await writeJournalEntry(services, acting, {
    on: acting.today,
    memo: 'Opening balance of the bank account',
    lines: [line('bank', sampleMoney(amount), 0n), line('opening_balances', 0n, sampleMoney(amount))],
  });
}

/** Lets a payment, an opening balance, a use of its credit or its reversal happen, through the same action that a person's click calls. */
export async function happenWithMoney(world: SampleWorld, event: SampleMoney): Promise<void> {
  const { services, acting } = world;
  if (event.does === 'pay') return pay(world, event);
  if (event.does === 'open_bank') return openBank(world, event.amount);
  const paymentId = named(world.payments, event.payment);
  if (event.does === 'bounce')
    return reversePayment(services, acting, paymentId, { reason: event.reason, on: null });
  const allocations = [{ invoiceId: named(world.bills, event.bill), amountMinor: sampleMoney(event.amount) }];
  return applyCredit(services, acting, paymentId, { on: acting.today, allocations });
}
