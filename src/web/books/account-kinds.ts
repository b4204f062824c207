import type { AccountType } from '#core/ledger/chart.ts';

/** The kinds of accounts, in the order of a chart, and what each is for. */
export const accountKinds: readonly {
  readonly value: AccountType;
  readonly name: string;
  readonly label: string;
}[] = [
  { value: 'asset', name: 'Asset', label: 'Asset: what the company has' },
  { value: 'liability', name: 'Liability', label: 'Liability: what it owes' },
  { value: 'equity', name: 'Equity', label: 'Equity: what is its own' },
  { value: 'income', name: 'Income', label: 'Income' },
  { value: 'expense', name: 'Expense', label: 'Expense' },
];
