import { invariant } from '#core/invariant.ts';
import type { AccountBalance } from './account-balance.ts';
import type { AccountType } from './chart.ts';

/**
 * One account with its balance on the side where its section stands (minor units): assets by debit, the others
 * by credit.
 * @example { account: retainageReceivable, balanceMinor: 150_000n }
 */
export interface BalanceSheetRow<Account> {
  readonly account: Account;
  readonly balanceMinor: bigint;
}

/**
 * The accounts of one section, each on its own line, and their total (minor units).
 * @example const { rows, totalMinor } = sheet.assets;
 */
export interface BalanceSheetSection<Account> {
  readonly rows: readonly BalanceSheetRow<Account>[];
  readonly totalMinor: bigint;
}

/**
 * Assets on one side, liabilities and equity on the other, both the same (minor units). The equity's total
 * includes the net income to date, because no year is closed into an account.
 * @example balanceSheet(accounts).netIncomeMinor // 1_500_000n
 */
export interface BalanceSheet<Account> {
  readonly assets: BalanceSheetSection<Account>;
  readonly liabilities: BalanceSheetSection<Account>;
  readonly equity: BalanceSheetSection<Account>;
  readonly netIncomeMinor: bigint;
  readonly liabilitiesAndEquityMinor: bigint;
}

/**
 * Sorts the accounts of a day into a balance sheet. Every account keeps a line of its own, so retainage
 * receivable never disappears into accounts receivable.
 * @example balanceSheet([{ type: 'asset', debitMinor: 900n, creditMinor: 0n }, { type: 'income', debitMinor: 0n, creditMinor: 900n }]).netIncomeMinor // 900n
 */
export function balanceSheet<Account extends AccountBalance>(
  accounts: readonly Account[],
): BalanceSheet<Account> {
  const assets = section(accounts, 'asset');
  const liabilities = section(accounts, 'liability');
  const ownEquity = section(accounts, 'equity');
  const netIncomeMinor = section(accounts, 'income').totalMinor + section(accounts, 'expense').totalMinor;
  const equity = { ...ownEquity, totalMinor: ownEquity.totalMinor + netIncomeMinor };
  const liabilitiesAndEquityMinor = liabilities.totalMinor + equity.totalMinor;
  invariant(assets.totalMinor === liabilitiesAndEquityMinor, 'assets equal liabilities and equity');
  return { assets, liabilities, equity, netIncomeMinor, liabilitiesAndEquityMinor };
}

function section<Account extends AccountBalance>(
  accounts: readonly Account[],
  type: AccountType,
): BalanceSheetSection<Account> {
  const rows = accounts
    .filter((account) => account.type === type)
    .map((account) => {
      const debitMinor = account.debitMinor - account.creditMinor;
      return { account, balanceMinor: type === 'asset' ? debitMinor : -debitMinor };
    });
  return { rows, totalMinor: rows.reduce((sum, row) => sum + row.balanceMinor, 0n) };
}
