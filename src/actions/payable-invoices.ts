import type { Allocation, AskedAllocation, PayableInvoice } from '#core/payments/plan-allocations.ts';
import type { Tx } from '#db/open.ts';
import { lockPayable, type WrittenAllocation } from '#db/payments.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** The invoices that money is to be applied to, their contracts locked; all of them must be this customer's. */
export async function payableInvoices(
  tx: Tx,
  companyId: string,
  customerId: string,
  asked: readonly AskedAllocation[],
): Promise<ReadonlyMap<string, PayableInvoice>> {
  const rows = await lockPayable(
    tx,
    companyId,
    asked.map((one) => one.invoiceId),
  );
  const foreign = rows.find((row) => row.customerId !== customerId);
  if (foreign) throw refused('customer_mismatch', { number: foreign.number });
  return new Map(rows.map((row) => [row.invoiceId, row]));
}

/** Planned allocations with their ids, as they are written. */
export function writtenAllocations(
  services: Services,
  allocations: readonly Allocation[],
): readonly WrittenAllocation[] {
  return allocations.map(({ invoice, amountMinor }) => ({
    id: services.newId(),
    invoiceId: invoice.invoiceId,
    estimateId: invoice.estimateId,
    amountMinor,
  }));
}

/** Tells every contract that money was applied to or taken off. */
export function announceAll(
  services: Services,
  allocations: readonly { readonly estimateId: string }[],
): void {
  for (const estimateId of new Set(allocations.map((one) => one.estimateId)))
    services.announcements.announce(estimateId);
}
