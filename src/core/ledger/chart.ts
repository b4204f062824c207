import type { AccountRole } from './posting.ts';

/**
 * What kind of account it is, which decides the side it grows on and where it is reported.
 * @example const type: AccountType = 'asset';
 */
export type AccountType = 'asset' | 'liability' | 'equity' | 'income' | 'expense';

/**
 * One account of the chart that a company starts with.
 * @example { role: 'retainage_receivable', code: '1150', name: 'Retainage receivable', type: 'asset' }
 */
export interface ChartAccount {
  readonly role: AccountRole;
  readonly code: string;
  readonly name: string;
  readonly type: AccountType;
}

/**
 * The chart of accounts made with a company: every account that the product books to.
 * @example chart.map((account) => account.code) // ['1000', '1100', '1150', …]
 */
export const chart: readonly ChartAccount[] = [
  { role: 'bank', code: '1000', name: 'Bank', type: 'asset' },
  { role: 'accounts_receivable', code: '1100', name: 'Accounts receivable', type: 'asset' },
  { role: 'retainage_receivable', code: '1150', name: 'Retainage receivable', type: 'asset' },
  { role: 'sales_tax_payable', code: '2200', name: 'Sales tax payable', type: 'liability' },
  { role: 'customer_credits', code: '2300', name: 'Customer credits', type: 'liability' },
  { role: 'customer_deposits', code: '2400', name: 'Customer deposits', type: 'liability' },
  { role: 'opening_balances', code: '3900', name: 'Opening balances', type: 'equity' },
  { role: 'contract_revenue', code: '4000', name: 'Contract revenue', type: 'income' },
];
