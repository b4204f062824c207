import type { z } from 'zod';
import type { BalanceSheet, BalanceSheetSection } from '#core/ledger/balance-sheet.ts';
import type { TrialBalance } from '#core/ledger/trial-balance.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { AccountRecord } from '#db/accounts.ts';
import type { AccountBalanceRecord } from '#db/balances.ts';
import type { CompanyProfile } from '#db/companies.ts';
import type { BookedEntry } from '#db/entry-list.ts';
import type * as wire from '#endpoints/books.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';

/** An account of the chart, without what is booked to it. */
export function presentAccount({
  id,
  code,
  name,
  type,
  role,
  archived,
}: AccountRecord): z.output<typeof wire.account> {
  return { id, code, name, type, role, archived };
}

export function presentTrialBalance(
  { rows, totalDebitMinor, totalCreditMinor }: TrialBalance<AccountBalanceRecord>,
  asOf: string,
  { currency, exponent }: CompanyProfile,
): AnswerOf<typeof wire.readTrialBalance> {
  return {
    currency,
    exponent,
    asOf,
    rows: rows.map((row) => ({
      account: presentAccount(row),
      debit: formatMoney(row.debitMinor, exponent),
      credit: formatMoney(row.creditMinor, exponent),
    })),
    totalDebit: formatMoney(totalDebitMinor, exponent),
    totalCredit: formatMoney(totalCreditMinor, exponent),
  };
}

/** The balance sheet; the net income to date stands inside equity, under a name and no account. */
export function presentBalanceSheet(
  sheet: BalanceSheet<AccountBalanceRecord>,
  asOf: string,
  { currency, exponent }: CompanyProfile,
): AnswerOf<typeof wire.readBalanceSheet> {
  const money = (amountMinor: bigint) => formatMoney(amountMinor, exponent);
  const section = ({ rows, totalMinor }: BalanceSheetSection<AccountBalanceRecord>) => ({
    rows: rows.map(({ account, balanceMinor }) => ({
      account: presentAccount(account),
      name: account.name,
      balance: money(balanceMinor),
    })),
    total: money(totalMinor),
  });
  const equity = section(sheet.equity);
  const netIncome = { account: null, name: 'Net income to date', balance: money(sheet.netIncomeMinor) };
  return {
    currency,
    exponent,
    asOf,
    assets: section(sheet.assets),
    liabilities: section(sheet.liabilities),
    equity: { rows: [...equity.rows, netIncome], total: equity.total },
    liabilitiesAndEquity: money(sheet.liabilitiesAndEquityMinor),
  };
}

export function presentEntry(entry: BookedEntry, exponent: number): z.output<typeof wire.entry> {
  return {
    id: entry.id,
    number: entry.number,
    on: entry.date,
    kind: entry.kind,
    memo: entry.memo,
    document: entry.document,
    reverses: entry.reversesEntryId,
    reversedBy: entry.reversedById,
    recordedAt: entry.at.toISOString(),
    recordedBy: entry.by,
    lines: entry.lines.map(({ account, debitMinor, creditMinor }) => ({
      account: presentAccount(account),
      debit: formatMoney(debitMinor, exponent),
      credit: formatMoney(creditMinor, exponent),
    })),
  };
}
