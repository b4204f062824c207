import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, id, idParams, instant, moneyIn, moneyOut, page, pageQuery, requiredLine } from './wire.ts';

const accountType = z.enum(['asset', 'liability', 'equity', 'income', 'expense']);

export const account = z.object({
  id,
  code: z.string(),
  name: z.string(),
  type: accountType,
  role: z.string().nullable().meta({ description: 'What the product books to it; null on an own account.' }),
  archived: z.boolean(),
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

export const createAccount = endpoint({
  method: 'POST',
  path: '/accounts',
  tag: 'Books',
  summary: "Add an account of the company's own to the chart",
  permission: 'books.record',
  status: 201,
  body: z.object({
    code: requiredLine(20, 'The number'),
    name: requiredLine(120, 'The name'),
    type: accountType,
  }),
  answer: account,
  example: { body: { code: '6100', name: 'Bank fees', type: 'expense' } },
});

const accountParams = z.object({ id });

export const updateAccount = endpoint({
  method: 'PUT',
  path: '/accounts/:id',
  tag: 'Books',
  summary: 'Give an account another number or name, archive it or bring it back; what is booked to it stays',
  permission: 'books.record',
  params: accountParams,
  body: z.object({
    code: requiredLine(20, 'The number'),
    name: requiredLine(120, 'The name'),
    archived: z.boolean().default(false),
  }),
  answer: account,
  example: { body: { code: '1010', name: 'Checking account' } },
});

const accountWords = z.object({ code: z.string(), name: z.string(), archived: z.boolean() });

export const listAccountChanges = endpoint({
  method: 'GET',
  path: '/accounts/:id/changes',
  tag: 'Books',
  summary: 'What an account was called before, and who changed it, newest first',
  permission: 'books.read',
  params: accountParams,
  answer: z.object({
    rows: z.array(
      z.object({
        id,
        at: instant,
        by: z.string(),
        before: accountWords.nullable().meta({ description: 'Null where the account was added.' }),
        after: accountWords,
      }),
    ),
  }),
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
  reversedBy: id.nullable(),
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

const entryLine = z
  .object({
    accountId: z.uuid('Choose an account.'),
    debit: moneyIn.default('0'),
    credit: moneyIn.default('0'),
    customerId: id.nullable().default(null),
    estimateId: id.nullable().default(null),
  })
  .refine(({ debit, credit }) => /[1-9]/.test(debit) !== /[1-9]/.test(credit), {
    message: 'Write an amount on one side: debit or credit.',
    path: ['debit'],
  });

export const writeEntry = endpoint({
  method: 'POST',
  path: '/books/entries',
  tag: 'Books',
  summary:
    'Write an entry by hand: an opening balance, a fee, tax that is paid; it is never edited, only reversed',
  permission: 'books.record',
  movesMoney: true,
  status: 201,
  body: z.object({
    on: day,
    memo: requiredLine(500, 'What it is for'),
    lines: z.array(entryLine).min(2, 'An entry has at least two lines.').max(200, 'At most 200 lines.'),
  }),
  answer: entry,
  example: {
    body: {
      on: '2026-03-31',
      memo: 'Fee of the bank',
      lines: [
        { accountId: '019a0000-0000-7000-8000-000000000007', debit: '12.50' },
        { accountId: '019a0000-0000-7000-8000-000000000008', credit: '12.50' },
      ],
    },
  },
});

export const reverseEntry = endpoint({
  method: 'POST',
  path: '/books/entries/:id/reverse',
  tag: 'Books',
  summary: 'Book the exact opposite of an entry that was written by hand',
  permission: 'books.record',
  movesMoney: true,
  params: idParams,
  body: z.object({ on: day, reason: requiredLine(500, 'The reason') }),
  answer: entry,
  example: { body: { on: '2026-04-30', reason: 'Typed twice' } },
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
