/**
 * The name of a report, the same in addresses, on the wire and in links.
 * @example const id: ReportId = 'trial-balance';
 */
export type ReportId =
  | 'receivables-ageing'
  | 'retainage-ageing'
  | 'customer-balances'
  | 'contracts-overview'
  | 'unbilled-backlog'
  | 'work-in-progress'
  | 'billed-and-collected'
  | 'bills-and-payments'
  | 'cash-view'
  | 'trial-balance'
  | 'balance-sheet'
  | 'profit-and-loss'
  | 'paid-income'
  | 'general-ledger'
  | 'journal'
  | 'sales-tax'
  | 'taxed-bills';
