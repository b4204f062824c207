import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { reportFilter, reportIds } from './report-family.ts';
import { day, done, id, idParams, instant } from './wire.ts';

/** A file of a report: what was asked for, and how far it is. */
export const reportFile = z.object({
  id,
  report: z.enum(reportIds),
  format: z.enum(['csv', 'xlsx']),
  filter: reportFilter.extend({ asOf: day, from: day, to: day }),
  state: z.enum(['making', 'made', 'failed']),
  linesTotal: z.number().int().meta({ description: 'How many lines are expected; 0 until it is known.' }),
  linesRead: z.number().int(),
  linesWritten: z.number().int(),
  askedAt: instant,
  name: z.string().nullable(),
  sizeBytes: z.number().int().nullable(),
});

export const askForReportFile = endpoint({
  method: 'POST',
  path: '/report-files',
  tag: 'Reports',
  summary:
    'Make a file of a report, however long: it is made behind this request, says how far it is, and is kept for a week',
  permission: 'books.read',
  status: 201,
  body: z.object({
    report: z.enum(reportIds),
    format: z.enum(['csv', 'xlsx']),
    filter: reportFilter.default({}),
  }),
  answer: reportFile,
  example: {
    body: { report: 'general-ledger', format: 'xlsx', filter: { from: '2026-01-01', to: '2026-12-31' } },
  },
});

export const listReportFiles = endpoint({
  method: 'GET',
  path: '/report-files',
  tag: 'Reports',
  summary: 'The files of reports that you asked for within a week, newest first',
  permission: 'books.read',
  answer: z.object({ rows: z.array(reportFile) }),
});

export const readReportFile = endpoint({
  method: 'GET',
  path: '/report-files/:id',
  tag: 'Reports',
  summary: 'One file of a report, and how far it is',
  permission: 'books.read',
  params: idParams,
  answer: reportFile,
});

export const downloadReportFile = endpoint({
  method: 'GET',
  path: '/report-files/:id/content',
  tag: 'Reports',
  summary: 'The bytes of a file that was made',
  permission: 'books.read',
  params: idParams,
  produces: 'application/octet-stream',
});

export const deleteReportFile = endpoint({
  method: 'DELETE',
  path: '/report-files/:id',
  tag: 'Reports',
  summary: 'Remove a file of a report; one that is still being made is given up',
  permission: 'books.read',
  params: idParams,
  answer: done,
});
