import { type BalanceSheetSection, balanceSheet } from '#core/ledger/balance-sheet.ts';
import type { LedgerAccount } from './ledger-account.ts';
import type { ReportBody, ReportRow } from './report-body.ts';
import { sinceBeginning } from './since-beginning.ts';

/**
 * Assets, liabilities and equity on a day, retainage receivable on its own line and the net income to date in equity.
 * @example balanceSheetReport(accounts, '2026-03-31').sections.map(({ title }) => title) // ['Assets', 'Liabilities', 'Equity']
 */
export function balanceSheetReport(accounts: readonly LedgerAccount[], asOf: string): ReportBody {
  const sheet = balanceSheet(accounts);
  const rowsOf = ({ rows }: BalanceSheetSection<LedgerAccount>): ReportRow[] =>
    rows.map(({ account, balanceMinor }) => {
      const filter = { accountId: account.id, to: asOf };
      const ledger = { to: 'report', report: 'general-ledger', filter } as const;
      return {
        cells: { account: account.name, code: account.code, balance: balanceMinor },
        links: { account: ledger, balance: ledger },
      };
    });
  const income = { to: 'report', report: 'profit-and-loss', filter: sinceBeginning(asOf) } as const;
  const earned: ReportRow = {
    cells: { account: 'Net income to date', code: null, balance: sheet.netIncomeMinor },
    links: { account: income, balance: income },
  };
  const section = (title: string, rows: readonly ReportRow[]) => ({
    title,
    subtotal: `Total ${title.toLowerCase()}`,
    rows,
  });
  return {
    main: 'balance',
    columns: [
      { id: 'account', label: 'Account', kind: 'words' },
      { id: 'code', label: 'No.', kind: 'words' },
      { id: 'balance', label: 'Balance', kind: 'money', sums: true },
    ],
    sections: [
      section('Assets', rowsOf(sheet.assets)),
      section('Liabilities', rowsOf(sheet.liabilities)),
      section('Equity', [...rowsOf(sheet.equity), earned]),
    ],
    totals: [{ label: 'Liabilities and equity', adds: [1, 2], subtracts: [] }],
    note: null,
  };
}
