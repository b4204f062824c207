/**
 * The accounts that the product itself books to, by what they are for.
 * @example const role: AccountRole = 'retainage_receivable';
 */
export type AccountRole =
  | 'bank'
  | 'accounts_receivable'
  | 'retainage_receivable'
  | 'sales_tax_payable'
  | 'customer_credits'
  | 'customer_deposits'
  | 'opening_balances'
  | 'contract_revenue';

/**
 * One line of an entry, minor units: one of debit and credit is above 0, the other is 0. The references let a
 * balance be opened down to its documents.
 * @example { account: 'bank', debitMinor: 1_350_000n, creditMinor: 0n, customerId: 'c', estimateId: null, invoiceId: null }
 */
export interface PostingLine {
  readonly account: AccountRole;
  readonly debitMinor: bigint;
  readonly creditMinor: bigint;
  readonly customerId: string | null;
  readonly estimateId: string | null;
  readonly invoiceId: string | null;
}

/**
 * A balanced entry: debits and credits of its lines add up to the same amount.
 * @example const posting: Posting = { lines: [] };
 */
export interface Posting {
  readonly lines: readonly PostingLine[];
}
