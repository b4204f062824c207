import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, id, idParams, instant, moneyOut, page, pageQuery } from './wire.ts';

const accountType = z.enum(['asset', 'liability', 'equity', 'income', 'expense']);

export const account = z.object({
  id,
  code: z.string(),
  name: z.string(),
  type: accountType,
  role: z.string().nullable(),
});

const asOfQuery = z.object({ asOf: day.optional().meta({ description: 'Default: today.' }) });
const money = { currency: z.string(), exponent: z.number().int() };

export const listAccounts = endpoint({
  method: 'GET',
  path: '/accounts',
  tag: 'Books',
  summary: 'The chart of accounts',
  permission: 'books.read',
  answer: z.object({ rows: z.array(account) }),
});

export const readTrialBalance = endpoint({
  method: 'GET',
  path: '/books/trial-balance',
  tag: 'Books',
  summary: 'Every account with its balance as of a day',
  permission: 'books.read',
  query: asOfQuery,
  answer: z.object({
    ...money,
    asOf: day,
    rows: z.array(z.object({ account, debit: moneyOut, credit: moneyOut })),
    totalDebit: moneyOut,
    totalCredit: moneyOut,
  }),
});

const balanceSection = z.object({
  rows: z.array(z.object({ account: account.nullable(), name: z.string(), balance: moneyOut })),
  total: moneyOut,
});

export const readBalanceSheet = endpoint({
  method: 'GET',
  path: '/books/balance-sheet',
  tag: 'Books',
  summary: 'Assets, liabilities and equity as of a day; retainage receivable stands on its own line',
  permission: 'books.read',
  query: asOfQuery,
  answer: z.object({
    ...money,
    asOf: day,
    assets: balanceSection,
    liabilities: balanceSection,
    equity: balanceSection,
    liabilitiesAndEquity: moneyOut,
  }),
});

export const entry = z.object({
  id,
  number: z.number().int(),
  on: day,
  kind: z.string(),
  memo: z.string(),
  document: z
    .object({
      kind: z.enum(['invoice', 'payment', 'advance']),
      id,
      number: z.string(),
      estimateId: id.nullable(),
    })
    .nullable(),
  reverses: id.nullable(),
  recordedAt: instant,
  recordedBy: z.string(),
  lines: z.array(z.object({ account, debit: moneyOut, credit: moneyOut })),
});

export const listEntries = endpoint({
  method: 'GET',
  path: '/books/entries',
  tag: 'Books',
  summary: 'Entries, newest first: of one account, one document or all',
  permission: 'books.read',
  query: pageQuery.extend({
    accountId: id.optional(),
    documentId: id.optional(),
    estimateId: id.optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  answer: page(entry),
});

export const readEntry = endpoint({
  method: 'GET',
  path: '/books/entries/:id',
  tag: 'Books',
  summary: 'One entry',
  permission: 'books.read',
  params: idParams,
  answer: entry,
});

export const checkBooks = endpoint({
  method: 'GET',
  path: '/books/check',
  tag: 'Books',
  summary: 'Re-derives every total from the entries and the issued documents, and names what does not tie',
  permission: 'books.read',
  answer: z.object({
    clean: z.boolean(),
    checked: z.array(z.object({ what: z.string(), count: z.number().int() })),
    faults: z.array(
      z.object({ what: z.string(), where: z.string(), expected: z.string(), found: z.string() }),
    ),
  }),
});
