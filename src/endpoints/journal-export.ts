import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, id, instant, line } from './wire.ts';

/** Which entries, in which form. */
const journalAsked = z.object({
  form: z.enum(['quickbooks', 'xero']).default('quickbooks'),
  from: day.default('1900-01-01'),
  to: day.default('2199-12-31'),
  after: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .meta({ description: 'Only entries with a higher number: what was booked since an export.' }),
});

export const planJournalExport = endpoint({
  method: 'GET',
  path: '/books/journal-exports',
  tag: 'Books',
  summary: 'What an export of the journal would hold, in how many files, and what of it was exported before',
  permission: 'books.read',
  query: journalAsked,
  answer: z.object({
    lines: z.number().int(),
    files: z.number().int(),
    before: z.array(
      z.object({
        id,
        from: day,
        to: day,
        lines: z.number().int(),
        lastEntry: z.number().int().meta({ description: 'The last entry that the books had then.' }),
        at: instant,
        by: z.string(),
        since: z.number().int().meta({ description: 'Entries of the same days that were booked since.' }),
      }),
    ),
  }),
});

export const exportJournal = endpoint({
  method: 'GET',
  path: '/books/journal.csv',
  tag: 'Books',
  summary:
    'The journal in the form that QuickBooks Online (journal entries) or Xero (manual journals) imports',
  permission: 'books.read',
  query: journalAsked.extend({
    taxRate: line(60)
      .default('Tax Exempt')
      .meta({ description: 'What Xero calls the rate of no tax; it is named on every line.' }),
    part: z.coerce.number().int().min(1).optional().meta({
      description: 'Which of the files, each as long as the other program takes. Left off: all in one.',
    }),
  }),
  produces: 'text/csv',
});
