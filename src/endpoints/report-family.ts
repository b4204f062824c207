import { z } from 'zod';
import type { ReportId } from '#core/reports/report-id.ts';
import { type ReportAbout, reportList } from '#core/reports/report-list.ts';
import { companyWords, USUAL_WORDS } from '#core/words/company-words.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { day, id } from './wire.ts';

const REPORTS = reportList(companyWords(USUAL_WORDS));
export const reportIds = REPORTS.map((report) => report.id) as [ReportId, ...ReportId[]];

const filters = {
  asOf: day.optional().meta({ description: 'Default: today.' }),
  from: day.optional().meta({ description: 'Default: the first day of the year.' }),
  to: day.optional().meta({ description: 'Default: today.' }),
  customerId: id.optional(),
  estimateId: id.optional(),
  accountId: id.optional(),
  basis: z.enum(['accrual', 'cash']).optional(),
};

export const reportFilter = z.object(filters);

const link = z
  .discriminatedUnion('to', [
    z.object({
      to: z.enum(['invoice', 'estimate', 'customer', 'payment', 'entry']),
      id,
    }),
    z.object({ to: z.literal('billing_report'), id, asOf: day }),
    z.object({ to: z.literal('costs'), id }),
    z.object({ to: z.literal('report'), report: z.enum(reportIds), filter: reportFilter }),
  ])
  .meta({
    description:
      'What is behind a figure: a document, the costs of a contract, or another report narrowed down to it.',
  });

const about = z.object({
  id: z.enum(reportIds),
  group: z.enum(['money', 'contracts', 'books']),
  title: z.string(),
  about: z.string(),
  filters: z.array(z.enum(['asOf', 'from', 'to', 'customerId', 'estimateId', 'accountId', 'basis'])),
});

/** A report as it travels: cells and links stand in the order of the columns. */
export const report = about.extend({
  currency: z.string(),
  exponent: z.number().int(),
  filter: reportFilter.extend({ asOf: day, from: day, to: day }),
  chosen: z
    .object({
      customer: z.string().nullable(),
      contract: z.string().nullable(),
      account: z.string().nullable(),
    })
    .meta({ description: 'The names of what the report is narrowed to.' }),
  note: z.string().nullable(),
  main: z.string().meta({ description: 'The column of the figure that matters most.' }),
  columns: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      kind: z.enum(['words', 'day', 'month', 'money', 'percent', 'count']).meta({
        description: 'A month is written as its first day, a percentage without its sign.',
      }),
    }),
  ),
  lines: z.array(
    z.object({
      kind: z.enum(['heading', 'row', 'subtotal', 'total']),
      days: z
        .object({ from: day, to: day })
        .nullable()
        .meta({ description: 'The days that a heading is of, such as a week.' }),
      cells: z.array(z.string().nullable()),
      links: z.array(link.nullable()),
    }),
  ),
  lineCount: z.number().int().meta({
    description: 'How many lines the report has; at most 2,000 of them stand here, the files have all.',
  }),
});

export const listReports = endpoint({
  method: 'GET',
  path: '/reports',
  tag: 'Reports',
  summary: 'The reports that there are, and what narrows each down',
  permission: 'books.read',
  answer: z.object({ rows: z.array(about) }),
});

// Each report asks for its own filters; the type is the one of all of them.
const shared = ({ id: name, filters: asked }: ReportAbout) =>
  ({
    method: 'GET',
    tag: 'Reports',
    permission: 'books.read',
    query: z.object(
      Object.fromEntries(asked.map((one) => [one, filters[one]])),
    ) as unknown as typeof reportFilter,
    path: `/reports/${name}`,
  }) as const;

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

// A summary begins with a word.
const titleOf = ({ title }: ReportAbout) => (/^[A-Z]/.test(title) ? title : `The ${title}`);

const endpointsOf = (one: ReportAbout) => {
  const own = shared(one);
  const { path } = own;
  return {
    id: one.id,
    read: endpoint({
      ...own,
      summary: `${titleOf(one)}: ${one.about.replace(/\.$/, '').replaceAll('. ', '; ')}`,
      answer: report,
    }),
    csv: endpoint({
      ...own,
      path: `${path}.csv` as const,
      summary: `${titleOf(one)} as CSV`,
      produces: 'text/csv',
    }),
    xlsx: endpoint({
      ...own,
      path: `${path}.xlsx` as const,
      summary: `${titleOf(one)} as a spreadsheet with live formulas`,
      produces: SPREADSHEET,
    }),
  };
};

/** A report as figures, as CSV and as a spreadsheet: three endpoints for each. */
export type ReportEndpoints = ReturnType<typeof endpointsOf>;

/** The endpoints of every report. */
export const reportFamily: readonly ReportEndpoints[] = REPORTS.map(endpointsOf);

const nameOf = (name: ReportId) =>
  name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The same by their names: `readTrialBalanceReport`, `exportTrialBalanceCsv`, `exportTrialBalanceXlsx`. */
export const reportEndpoints: Readonly<Record<string, Endpoint>> = Object.fromEntries(
  reportFamily.flatMap(({ id: name, read, csv, xlsx }): [string, Endpoint][] => [
    [`read${nameOf(name)}Report`, read],
    [`export${nameOf(name)}Csv`, csv],
    [`export${nameOf(name)}Xlsx`, xlsx],
  ]),
);
