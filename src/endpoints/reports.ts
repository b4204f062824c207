import { z } from 'zod';
import { changeOrder } from './change-orders.ts';
import { endpoint } from './endpoint.ts';
import { revision } from './estimate-shapes.ts';
import { invoiceRow } from './invoice-shapes.ts';
import { tally } from './tally.ts';
import { day, id, idParams, moneyOut, page, pageQuery, percentOut } from './wire.ts';

const totals = z.object({
  gross: moneyOut,
  withheld: moneyOut,
  released: moneyOut,
  tax: moneyOut,
  due: moneyOut,
  paid: moneyOut,
});

const override = z.object({
  invoiceId: id,
  number: z.string(),
  invoiceDate: day,
  over: moneyOut.meta({ description: 'How far it was billed past the contract sum, or past lines.' }),
  past: z.enum(['contract', 'line']),
  uncovered: moneyOut.meta({
    description: 'Still billed over the contract by it: no later change order or revision covers this much.',
  }),
  on: day.meta({ description: 'The day on which it was decided: the bill was issued.' }),
  by: z.string(),
  reason: z.string(),
});

const asOfDay = z.object({
  asOf: day
    .optional()
    .meta({ description: 'At the end of which day; default: today, or the day of what is dated ahead.' }),
});

export const readBillingReport = endpoint({
  method: 'GET',
  path: '/estimates/:id/billing-report',
  tag: 'Reports',
  summary: 'The contract billing report: the whole billing history of one contract',
  permission: 'estimates.read',
  params: idParams,
  query: asOfDay,
  answer: z.object({
    asOf: day,
    currency: z.string(),
    exponent: z.number().int(),
    company: z.object({ name: z.string(), address: z.string() }),
    customer: z.object({ id, name: z.string(), billingAddress: z.string() }),
    estimate: z.object({ id, number: z.string(), title: z.string() }),
    pricesIncludeTax: z.boolean().meta({ description: 'Whether all amounts include their tax.' }),
    originalContractSum: moneyOut,
    contractSum: moneyOut,
    revisions: z.array(revision),
    changeOrders: z.array(changeOrder),
    invoices: z.array(invoiceRow),
    overrides: z
      .array(override)
      .meta({ description: 'Every bill that stands and went past the ceiling: who let it, when and why.' }),
    totals,
    months: z
      .array(z.object({ month: day, billed: moneyOut, collected: moneyOut, held: moneyOut }))
      .meta({ description: 'What was billed and collected in each month, named by its first day.' }),
    plan: z.array(z.object({ month: day, planned: moneyOut })).meta({
      description:
        'What the draw schedule plans to bill in each month, by target dates; empty without dates.',
    }),
    tally,
    balanceToFinish: moneyOut.meta({ description: 'Unbilled work and retainage still held.' }),
    retainageTerms: z.string().nullable().meta({
      description:
        'What is agreed of retainage, in words; null where nothing is held, or where it was changed after the day.',
    }),
  }),
});

export const readBillingReportPdf = endpoint({
  method: 'GET',
  path: '/estimates/:id/billing-report.pdf',
  tag: 'Reports',
  summary: 'The contract billing report as PDF',
  permission: 'estimates.read',
  params: idParams,
  query: asOfDay,
  produces: 'application/pdf',
});

export const readBillingReportWorkbook = endpoint({
  method: 'GET',
  path: '/estimates/:id/billing-report.xlsx',
  tag: 'Reports',
  summary: 'The contract billing report as a spreadsheet with live formulas',
  permission: 'estimates.read',
  params: idParams,
  query: asOfDay,
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

export const readTaxReport = endpoint({
  method: 'GET',
  path: '/reports/taxes',
  tag: 'Reports',
  summary:
    'Tax by month and rate; credit notes are taken off, and voids in the month in which they were made',
  permission: 'books.read',
  query: z.object({ from: day.default('1900-01-01'), to: day.default('2199-12-31') }),
  answer: z.object({
    rows: z.array(
      z.object({
        month: day.meta({ description: 'The first day of the month.' }),
        taxRateId: id,
        name: z.string(),
        rate: percentOut,
        base: moneyOut,
        tax: moneyOut,
        ofReleases: moneyOut.meta({ description: 'Of the tax, what releases of retainage carried.' }),
      }),
    ),
    totalTax: moneyOut,
  }),
});

/** What the first screen says needs doing. */
export const readOverview = endpoint({
  method: 'GET',
  path: '/overview',
  tag: 'Reports',
  summary: 'What needs doing, and what was billed and collected in the last twelve months',
  permission: 'estimates.read',
  answer: z.object({
    currency: z.string(),
    exponent: z.number().int(),
    overdue: z.object({ count: z.number().int(), amount: moneyOut }),
    readyToBill: z.object({ count: z.number().int(), amount: moneyOut }),
    readyToRelease: z.object({ count: z.number().int(), amount: moneyOut }),
    sentEstimates: z
      .object({ count: z.number().int(), amount: moneyOut })
      .meta({ description: 'Sent, not expired and not answered.' }),
    sentChangeOrders: z
      .object({ count: z.number().int(), amount: moneyOut })
      .meta({ description: 'Sent and not decided; the amount is what they add less what they deduct.' }),
    drafts: z.number().int(),
    outstanding: moneyOut,
    held: moneyOut,
    months: z
      .array(z.object({ month: day, billed: moneyOut, collected: moneyOut, held: moneyOut }))
      .meta({ description: 'The last twelve months, each named by its first day.' }),
  }),
});

/** The contracts below what needs doing, page by page. */
export const listContractsInProgress = endpoint({
  method: 'GET',
  path: '/overview/contracts',
  tag: 'Reports',
  summary:
    'Contracts with something left to bill, to release or to collect: overdue ones first, then most to collect',
  permission: 'estimates.read',
  query: pageQuery,
  answer: page(
    z.object({
      id,
      number: z.string(),
      title: z.string(),
      customer: z.object({ id, name: z.string() }),
      overdue: z.boolean().meta({ description: 'Whether one of its bills is past its day with a balance.' }),
      tally,
    }),
  ),
});
