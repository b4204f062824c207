import { invoiceStatusOf } from '#core/invoices/invoice-status-of.ts';
import { refuse } from '#core/refusal.ts';
import { ok, type Result } from '#core/result.ts';

/**
 * An invoice that money may be applied to (minor units).
 * @example { invoiceId: 'i1', estimateId: 'e1', number: 'INV-0001', state: 'issued', dueDate: '2026-04-30', dueMinor: 1_350_000n, paidMinor: 0n }
 */
export interface PayableInvoice {
  readonly invoiceId: string;
  readonly estimateId: string;
  readonly number: string;
  readonly state: 'draft' | 'issued' | 'void';
  readonly dueDate: string;
  readonly dueMinor: bigint;
  readonly paidMinor: bigint;
}

/**
 * How much goes to which invoice (minor units).
 * @example { invoiceId: 'i1', amountMinor: 1_350_000n }
 */
export interface AskedAllocation {
  readonly invoiceId: string;
  readonly amountMinor: bigint;
}

/**
 * A part of a payment and the invoice that it pays (minor units).
 * @example { invoice, amountMinor: 1_350_000n }
 */
export interface Allocation {
  readonly invoice: PayableInvoice;
  readonly amountMinor: bigint;
}

function checkOne({ invoice, amountMinor }: Allocation, today: string): Result<Allocation> {
  const { number, state, dueMinor, paidMinor } = invoice;
  if (amountMinor <= 0n) return refuse('payment_of_nothing', {});
  if (state !== 'issued')
    return refuse('invoice_not_payable', { number, status: invoiceStatusOf(invoice, today) });
  const openMinor = dueMinor - paidMinor;
  if (amountMinor > openMinor)
    return refuse('over_allocated', { number, openMinor, excessMinor: amountMinor - openMinor });
  return ok({ invoice, amountMinor });
}

/**
 * Whether money can be applied as asked: each invoice once, issued, and never more than is open on it.
 * `invoices` are the invoices named; naming an unknown one is the caller's to refuse.
 * @example planAllocations([{ invoiceId: 'i1', amountMinor: 1_350_000n }], invoices, '2026-04-14')
 */
export function planAllocations(
  asked: readonly AskedAllocation[],
  invoices: ReadonlyMap<string, PayableInvoice>,
  today: string,
): Result<readonly Allocation[]> {
  const planned = new Map<string, Allocation>();
  for (const { invoiceId, amountMinor } of asked) {
    const invoice = invoices.get(invoiceId);
    if (!invoice) return refuse('not_found', { what: 'invoice' });
    if (planned.has(invoiceId)) return refuse('invoice_named_twice', { number: invoice.number });
    const one = checkOne({ invoice, amountMinor }, today);
    if (!one.ok) return one;
    planned.set(invoiceId, one.value);
  }
  return ok([...planned.values()]);
}
