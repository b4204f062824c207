import { expect, test } from 'vitest';
import type { AccountBalance } from './account-balance.ts';
import { balanceSheet } from './balance-sheet.ts';
import type { AccountType } from './chart.ts';
import { trialBalance } from './trial-balance.ts';

interface NamedBalance extends AccountBalance {
  readonly name: string;
}

const account = (name: string, type: AccountType, debitMinor: bigint, creditMinor: bigint): NamedBalance => ({
  name,
  type,
  debitMinor,
  creditMinor,
});

// 15,000.00 billed with 10% held and 8% tax, of which 10,000.00 were paid, 100.00 too much by another customer.
const books = [
  account('Bank', 'asset', 1_010_000n, 0n),
  account('Accounts receivable', 'asset', 1_470_000n, 1_000_000n),
  account('Retainage receivable', 'asset', 150_000n, 0n),
  account('Sales tax payable', 'liability', 0n, 120_000n),
  account('Customer credits', 'liability', 0n, 10_000n),
  account("Owner's equity", 'equity', 0n, 0n),
  account('Contract revenue', 'income', 0n, 1_500_000n),
];
const lines = (rows: readonly { account: NamedBalance; balanceMinor: bigint }[]) =>
  rows.map((row) => [row.account.name, row.balanceMinor]);

test('the trial balance nets every account to one side, and its sides are equal', () => {
  const { rows, totalDebitMinor, totalCreditMinor } = trialBalance(books);
  expect(rows.map((row) => [row.name, row.debitMinor, row.creditMinor])).toEqual([
    ['Bank', 1_010_000n, 0n],
    ['Accounts receivable', 470_000n, 0n],
    ['Retainage receivable', 150_000n, 0n],
    ['Sales tax payable', 0n, 120_000n],
    ['Customer credits', 0n, 10_000n],
    ["Owner's equity", 0n, 0n],
    ['Contract revenue', 0n, 1_500_000n],
  ]);
  expect([totalDebitMinor, totalCreditMinor]).toEqual([1_630_000n, 1_630_000n]);
});

test('the balance sheet shows retainage apart, and the net income to date inside equity', () => {
  const sheet = balanceSheet(books);
  expect(lines(sheet.assets.rows)).toEqual([
    ['Bank', 1_010_000n],
    ['Accounts receivable', 470_000n],
    ['Retainage receivable', 150_000n],
  ]);
  expect(lines(sheet.liabilities.rows)).toEqual([
    ['Sales tax payable', 120_000n],
    ['Customer credits', 10_000n],
  ]);
  expect(lines(sheet.equity.rows)).toEqual([["Owner's equity", 0n]]);
  expect(sheet.netIncomeMinor).toBe(1_500_000n);
  expect(sheet.equity.totalMinor).toBe(1_500_000n);
  expect(sheet.assets.totalMinor).toBe(1_630_000n);
  expect(sheet.liabilitiesAndEquityMinor).toBe(1_630_000n);
});

test('an expense lowers the net income', () => {
  const spent = [...books, account('Payment fees', 'expense', 2_500n, 0n)];
  const paid = spent.map((one) => (one.name === 'Bank' ? { ...one, creditMinor: 2_500n } : one));
  expect(balanceSheet(paid).netIncomeMinor).toBe(1_497_500n);
});

test('books whose sides differ are not shown as if they tied', () => {
  const broken = books.slice(1);
  expect(() => trialBalance(broken)).toThrow('the debits of the books equal their credits');
  expect(() => balanceSheet(broken)).toThrow('assets equal liabilities and equity');
});
