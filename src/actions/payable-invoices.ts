import { invoiceStatusOf } from '#core/invoices/invoice-status-of.ts';
import type { Allocation, OpenInvoice } from '#core/payments/check-allocations.ts';
import type { Tx } from '#db/open.ts';
import { lockPayable, type WrittenAllocation } from '#db/payments.ts';
import type { Acting } from './acting.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** An invoice that money goes to, and the contract that it counts on. */
export interface PayableInvoice extends OpenInvoice {
  readonly estimateId: string;
}

/** The invoices that money is to be applied to, their contracts locked; all of them must be this customer's. */
export async function payableInvoices(
  tx: Tx,
  { company, today }: Acting,
  customerId: string,
  asked: readonly Allocation[],
): Promise<readonly PayableInvoice[]> {
  const ids = asked.map((one) => one.invoiceId);
  const rows = await lockPayable(tx, company.id, ids);
  const foreign = rows.find((row) => row.customerId !== customerId);
  if (foreign) throw refused('customer_mismatch', { number: foreign.number });
  if (ids.some((id) => !rows.some((row) => row.invoiceId === id)))
    throw refused('not_found', { what: 'invoice' });
  return rows.map((row) => ({
    invoiceId: row.invoiceId,
    estimateId: row.estimateId,
    number: row.number,
    status: invoiceStatusOf(row, today),
    openMinor: row.dueMinor - row.paidMinor - row.creditedMinor,
  }));
}

/** Planned allocations with their ids and contracts, as they are written. */
export function writtenAllocations(
  services: Services,
  allocations: readonly Allocation[],
  invoices: readonly PayableInvoice[],
): readonly WrittenAllocation[] {
  const contracts = new Map(invoices.map((one) => [one.invoiceId, one.estimateId]));
  return allocations.map(({ invoiceId, amountMinor }) => {
    const estimateId = contracts.get(invoiceId) ?? '';
    return { id: services.newId(), invoiceId, estimateId, amountMinor };
  });
}

/** Tells every contract that money was applied to or taken off. */
export function announceAll(
  services: Services,
  allocations: readonly { readonly estimateId: string }[],
): void {
  for (const estimateId of new Set(allocations.map((one) => one.estimateId)))
    services.announcements.announce(estimateId);
}
