import { balancedPosting } from './balanced-posting.ts';
import type { AccountRole, Posting } from './posting.ts';

/**
 * The figures of a bill that reach the books (minor units). Of the tax, `taxIncludedMinor` is inside the gross;
 * `recoupedMinor` is paid out of an advance.
 * @example { grossMinor: 1_500_000n, taxMinor: 0n, withheldMinor: 150_000n, releasedMinor: 0n, taxIncludedMinor: 0n, recoupedMinor: 0n, dueMinor: 1_350_000n, … }
 */
export interface InvoicePosting {
  readonly grossMinor: bigint;
  readonly taxMinor: bigint;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly taxIncludedMinor: bigint;
  readonly recoupedMinor: bigint;
  readonly dueMinor: bigint;
  readonly customerId: string;
  readonly estimateId: string;
  readonly invoiceId: string;
}

/**
 * The entry of an issued bill: the due is receivable now, what is withheld is receivable as retainage, and what is
 * released moves from the second to the first. Releases are no revenue (billing rules, books).
 * @example postInvoice(bill) // Dr Accounts receivable 13,500.00, Dr Retainage receivable 1,500.00, Cr Contract revenue 15,000.00
 */
export function postInvoice(bill: InvoicePosting): Posting {
  const { customerId, estimateId, invoiceId } = bill;
  const line = (account: AccountRole, amountMinor: bigint) => ({
    account,
    amountMinor,
    customerId,
    estimateId,
    invoiceId,
  });
  return balancedPosting([
    line('accounts_receivable', bill.dueMinor),
    line('retainage_receivable', bill.withheldMinor - bill.releasedMinor),
    line('customer_deposits', bill.recoupedMinor),
    line('contract_revenue', bill.taxIncludedMinor - bill.grossMinor),
    line('sales_tax_payable', -bill.taxMinor),
  ]);
}
