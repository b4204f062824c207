import type { AccountBalance } from '#core/ledger/account-balance.ts';

/**
 * An account of the chart with what was booked to it (minor units).
 * @example { id: 'a1', code: '1100', name: 'Accounts receivable', type: 'asset', role: 'accounts_receivable', debitMinor: 100n, creditMinor: 0n }
 */
export interface LedgerAccount extends AccountBalance {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly role: string | null;
}
