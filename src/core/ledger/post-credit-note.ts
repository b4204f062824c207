import { balancedPosting } from './balanced-posting.ts';
import type { InvoicePosting } from './post-invoice.ts';
import type { AccountRole, Posting } from './posting.ts';

/**
 * The figures of a credit note that reach the books (minor units): as on a bill, below 0. What is due is taken off the
 * open balance of the invoice that it corrects, as far as there is one; the rest is the customer's credit.
 * @example { ...plan.bill, againstOpenMinor: 500_000n, customerCreditMinor: 0n, creditedInvoiceId: 'i1', … }
 */
export interface CreditPosting extends InvoicePosting {
  readonly creditedInvoiceId: string | null;
  readonly againstOpenMinor: bigint;
  readonly customerCreditMinor: bigint;
}

/**
 * The entry of a credit note: revenue and tax go down, and with them the invoice's open balance, the customer's
 * credit, what is held, and what was recouped of an advance.
 * @example postCreditNote(credit) // Dr Contract revenue 5,000.00, Cr Accounts receivable 4,500.00, Cr Retainage receivable 500.00
 */
export function postCreditNote(credit: CreditPosting): Posting {
  const { customerId, estimateId, creditedInvoiceId } = credit;
  const line = (account: AccountRole, amountMinor: bigint, invoiceId = credit.invoiceId) => ({
    account,
    amountMinor,
    customerId,
    estimateId,
    invoiceId,
  });
  return balancedPosting([
    line('contract_revenue', credit.taxIncludedMinor - credit.grossMinor),
    line('sales_tax_payable', -credit.taxMinor),
    line('accounts_receivable', -credit.againstOpenMinor, creditedInvoiceId ?? credit.invoiceId),
    line('customer_credits', -credit.customerCreditMinor),
    line('retainage_receivable', credit.withheldMinor - credit.releasedMinor),
    line('customer_deposits', credit.recoupedMinor),
  ]);
}
