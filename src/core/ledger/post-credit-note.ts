import { balancedPosting } from './balanced-posting.ts';
import type { InvoicePosting } from './post-invoice.ts';
import type { AccountRole, Posting } from './posting.ts';

/**
 * The figures of a credit note that reach the books (minor units): as on a bill, below 0. What is due is taken off the
 * open balances of bills, as far as there are any; the rest is the customer's credit.
 * @example { ...plan.bill, offBalances: [{ invoiceId: 'i1', amountMinor: 500_000n }], customerCreditMinor: 0n, … }
 */
export interface CreditPosting extends InvoicePosting {
  readonly offBalances: readonly { readonly invoiceId: string; readonly amountMinor: bigint }[];
  readonly customerCreditMinor: bigint;
}

/**
 * The entry of a credit note: revenue and tax go down, and with them the open balances of bills, the customer's
 * credit, what is held, and what was recouped of an advance.
 * @example postCreditNote(credit) // Dr Contract revenue 5,000.00, Cr Accounts receivable 4,500.00, Cr Retainage receivable 500.00
 */
export function postCreditNote(credit: CreditPosting): Posting {
  const { customerId, estimateId } = credit;
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
    ...credit.offBalances.map((one) => line('accounts_receivable', -one.amountMinor, one.invoiceId)),
    line('customer_credits', -credit.customerCreditMinor),
    line('retainage_receivable', credit.withheldMinor - credit.releasedMinor),
    line('customer_deposits', credit.recoupedMinor),
  ]);
}
