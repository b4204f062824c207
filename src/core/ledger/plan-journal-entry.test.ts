import { expect, test } from 'vitest';
import { planJournalEntry } from './plan-journal-entry.ts';

const accounts = [
  { id: 'bank', name: 'Bank', role: 'bank' },
  { id: 'tax', name: 'Sales tax payable', role: 'sales_tax_payable' },
  { id: 'rent', name: 'Rent', role: null },
  { id: 'ar', name: 'Accounts receivable', role: 'accounts_receivable' },
  { id: 'held', name: 'Retainage receivable', role: 'retainage_receivable' },
  { id: 'earned', name: 'Contract revenue', role: 'contract_revenue' },
  { id: 'old', name: 'Old loan', role: null, archived: true },
].map((account) => ({ archived: false, ...account }));
const debit = (accountId: string, debitMinor: bigint) => ({ accountId, debitMinor, creditMinor: 0n });
const credit = (accountId: string, creditMinor: bigint) => ({ accountId, debitMinor: 0n, creditMinor });

test.each([
  ['rent is paid', [debit('rent', 120_000n), credit('bank', 120_000n)], 'done'],
  ['tax is paid to the state', [debit('tax', 36_250n), credit('bank', 36_250n)], 'done'],
  ['a cent is missing', [debit('rent', 120_000n), credit('bank', 119_999n)], 'journal_unbalanced'],
  ['receivables are of invoices', [debit('ar', 5n), credit('bank', 5n)], 'account_by_documents'],
  ['retainage is of bills', [debit('bank', 5n), credit('held', 5n)], 'account_by_documents'],
  ['revenue is of bills', [debit('bank', 5n), credit('earned', 5n)], 'account_by_documents'],
  ['the loan is paid back long ago', [debit('old', 5n), credit('bank', 5n)], 'account_archived'],
  ['nobody has this account', [debit('none', 5n), credit('bank', 5n)], 'account_unknown'],
])('%s', (_, lines, expected) => {
  const planned = planJournalEntry({ on: '2026-03-31', lines }, accounts, '2026-02-28');
  expect(planned.ok ? 'done' : planned.refusal.code).toBe(expected);
});

test('nothing is written on or before the closing date', () => {
  const lines = [debit('rent', 1n), credit('bank', 1n)];
  expect(planJournalEntry({ on: '2026-02-28', lines }, accounts, '2026-02-28')).toMatchObject({
    refusal: { code: 'period_closed' },
  });
});
