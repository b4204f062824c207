import { invariant } from '#core/invariant.ts';
import type { InvoiceStatus } from '#core/invoices/invoice-status.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * What part of a payment goes to an invoice (minor units, above 0).
 * @example { invoiceId: 'i1', amountMinor: 1_350_000n }
 */
export interface Allocation {
  readonly invoiceId: string;
  readonly amountMinor: bigint;
}

/**
 * An invoice that money may go to, with what is open on it (minor units).
 * @example { invoiceId: 'i1', number: 'INV-0001', status: 'sent', openMinor: 1_350_000n }
 */
export interface OpenInvoice {
  readonly invoiceId: string;
  readonly number: string;
  readonly status: InvoiceStatus;
  readonly openMinor: bigint;
}

/**
 * Whether parts of a payment can go to their invoices: each is issued, named once, and gets no more than is open
 * on it. The answer is the sum of the parts (minor units).
 * @example checkAllocations([{ invoiceId: 'i1', amountMinor: 500_000n }], [invoice]) // 500_000n
 */
export function checkAllocations(
  allocations: readonly Allocation[],
  invoices: readonly OpenInvoice[],
): Result<bigint> {
  const named = new Set<string>();
  let sumMinor = 0n;
  for (const { invoiceId, amountMinor } of allocations) {
    const invoice = invoices.find((one) => one.invoiceId === invoiceId);
    invariant(invoice !== undefined, 'every invoice that is paid was loaded');
    const { number, status, openMinor } = invoice;
    if (amountMinor <= 0n) return refuse('payment_of_nothing', {});
    if (named.has(invoiceId)) return refuse('invoice_named_twice', { number });
    named.add(invoiceId);
    if (status === 'draft' || status === 'void') return refuse('invoice_not_payable', { number, status });
    if (amountMinor > openMinor) {
      return refuse('over_allocated', { number, openMinor, excessMinor: amountMinor - openMinor });
    }
    sumMinor += amountMinor;
  }
  return ok(sumMinor);
}
