import { invariant } from '#core/invariant.ts';
import type { AccountBalance } from './account-balance.ts';

/**
 * Every account with its balance on the side where it stands (minor units, the other side 0), and both totals,
 * which are the same.
 * @example trialBalance(accounts).totalDebitMinor === trialBalance(accounts).totalCreditMinor // true
 */
export interface TrialBalance<Account extends AccountBalance> {
  readonly rows: readonly Account[];
  readonly totalDebitMinor: bigint;
  readonly totalCreditMinor: bigint;
}

/**
 * Nets each account to one side. Books whose sides differ are broken, and are not shown as if they were not.
 * @example trialBalance([{ type: 'asset', debitMinor: 1_500n, creditMinor: 600n }, { type: 'income', debitMinor: 0n, creditMinor: 900n }]).rows[0] // debitMinor: 900n, creditMinor: 0n
 */
export function trialBalance<Account extends AccountBalance>(
  accounts: readonly Account[],
): TrialBalance<Account> {
  const rows = accounts.map((account) => {
    const netMinor = account.debitMinor - account.creditMinor;
    return {
      ...account,
      debitMinor: netMinor > 0n ? netMinor : 0n,
      creditMinor: netMinor < 0n ? -netMinor : 0n,
    };
  });
  const totalDebitMinor = rows.reduce((sum, row) => sum + row.debitMinor, 0n);
  const totalCreditMinor = rows.reduce((sum, row) => sum + row.creditMinor, 0n);
  invariant(totalDebitMinor === totalCreditMinor, 'the debits of the books equal their credits');
  return { rows, totalDebitMinor, totalCreditMinor };
}
