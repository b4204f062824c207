import type { LedgerAccount } from './ledger-account.ts';
import type { ReportBody, ReportRow } from './report-body.ts';
import type { ReportFilter } from './report-filter.ts';

/**
 * What counts as income by what was paid, where the income of bills counts when it is collected (minor units).
 * @example const paid: CashIncome = { incomeMinor: 900n };
 */
export interface CashIncome {
  readonly incomeMinor: bigint;
}

/**
 * Income less expenses of a period. By cash, what bills earned is replaced by what was paid on them before tax; what
 * was booked to other accounts counts on its day in both.
 * @example profitAndLoss(accounts, null, { from: '2026-01-01', to: '2026-03-31' }).totals[0]?.label // 'Net income'
 */
export function profitAndLoss(
  accounts: readonly LedgerAccount[],
  cash: CashIncome | null,
  filter: ReportFilter,
): ReportBody {
  const rowsOf = (type: 'income' | 'expense'): ReportRow[] =>
    accounts
      .filter((account) => account.type === type)
      .map((account) => {
        const grown = account.creditMinor - account.debitMinor;
        const byCash = cash !== null && account.role === 'contract_revenue';
        const narrowed = { ...filter, basis: undefined, accountId: account.id };
        const ledger = byCash
          ? ({ to: 'report', report: 'paid-income', filter: { ...filter, basis: undefined } } as const)
          : ({ to: 'report', report: 'general-ledger', filter: narrowed } as const);
        const amount = type === 'income' ? grown : -grown;
        return {
          cells: {
            account: byCash ? `${account.name}, as paid` : account.name,
            code: account.code,
            amount: byCash ? cash.incomeMinor : amount,
          },
          links: { account: ledger, amount: ledger },
        };
      });
  return {
    main: 'amount',
    columns: [
      { id: 'account', label: 'Account', kind: 'words' },
      { id: 'code', label: 'No.', kind: 'words' },
      { id: 'amount', label: 'Amount', kind: 'money', sums: true },
    ],
    sections: [
      { title: 'Income', subtotal: 'Total income', rows: rowsOf('income') },
      { title: 'Expenses', subtotal: 'Total expenses', rows: rowsOf('expense') },
    ],
    totals: [{ label: 'Net income', adds: [0], subtracts: [1] }],
    note:
      cash === null
        ? null
        : 'By cash: a bill counts when it is paid, in the share of each payment that is not tax. Deposits and credits count once they are applied to a bill.',
  };
}
