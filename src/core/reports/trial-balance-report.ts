import { trialBalance } from '#core/ledger/trial-balance.ts';
import type { LedgerAccount } from './ledger-account.ts';
import { moneyColumn } from './money-column.ts';
import { oneTable } from './one-table.ts';
import type { ReportBody } from './report-body.ts';

/**
 * Every account with its balance on a day; both columns come to the same.
 * @example trialBalanceReport(accounts, '2026-03-31')
 */
export function trialBalanceReport(accounts: readonly LedgerAccount[], asOf: string): ReportBody {
  const { rows } = trialBalance(accounts);
  return {
    main: 'debit',
    columns: [
      { id: 'account', label: 'Account', kind: 'words' },
      { id: 'code', label: 'No.', kind: 'words' },
      moneyColumn('debit', 'Debit'),
      moneyColumn('credit', 'Credit'),
    ],
    ...oneTable(
      rows.map((account) => {
        const filter = { accountId: account.id, to: asOf };
        const ledger = { to: 'report', report: 'general-ledger', filter } as const;
        return {
          cells: {
            account: account.name,
            code: account.code,
            debit: account.debitMinor,
            credit: account.creditMinor,
          },
          links: { account: ledger, debit: ledger, credit: ledger },
        };
      }),
    ),
    note: null,
  };
}
