import type { AccountType } from './chart.ts';

/**
 * All that was booked to one account up to a day (minor units, both at or above 0).
 * @example { type: 'asset', debitMinor: 1_500_000n, creditMinor: 1_350_000n }
 */
export interface AccountBalance {
  readonly type: AccountType;
  readonly debitMinor: bigint;
  readonly creditMinor: bigint;
}
