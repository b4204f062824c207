import { invariant } from '#core/invariant.ts';
import type { CompanyWords } from '#core/words/company-words.ts';
import { capitalized } from '#core/words/company-words.ts';
import type { ReportFilter } from './report-filter.ts';
import type { ReportId } from './report-id.ts';

/**
 * What can be asked of a report besides its name: a day, a period, or whose.
 * @example const filters: readonly ReportFilterName[] = ['asOf', 'customerId'];
 */
export type ReportFilterName = keyof ReportFilter;

/**
 * A report as the index shows it.
 * @example { id: 'trial-balance', group: 'books', title: 'Trial balance', about: '…', filters: ['asOf'] }
 */
export interface ReportAbout {
  readonly id: ReportId;
  readonly group: 'money' | 'contracts' | 'books';
  readonly title: string;
  readonly about: string;
  readonly filters: readonly ReportFilterName[];
}

const WHOSE = ['customerId', 'estimateId'] as const;
const PERIOD = ['from', 'to'] as const;

/**
 * Every report with its title in the company's words and what narrows it down, in the order of the index.
 * @example reportList(companyWords(company))[0]?.id // 'receivables-ageing'
 */
export function reportList(words: CompanyWords): readonly ReportAbout[] {
  return [...moneyReports(words), ...contractReports(words), ...booksReports(words)];
}

/**
 * One report of the list.
 * @example reportOf('trial-balance', companyWords(company)).title // 'Trial balance'
 */
export function reportOf(id: ReportId, words: CompanyWords): ReportAbout {
  const about = reportList(words).find((one) => one.id === id);
  invariant(about !== undefined, `the list names every report, also ${id}`);
  return about;
}

function moneyReports({ draw, retainage }: CompanyWords): readonly ReportAbout[] {
  return [
    {
      id: 'receivables-ageing',
      group: 'money',
      title: 'Receivables ageing',
      about: 'Open invoices of every customer, by how long they are overdue.',
      filters: ['asOf', ...WHOSE],
    },
    {
      id: 'retainage-ageing',
      group: 'money',
      title: `${capitalized(retainage)} ageing`,
      about: `${capitalized(retainage)} held on every contract, by the time since substantial completion. It is never overdue.`,
      filters: ['asOf', ...WHOSE],
    },
    {
      id: 'customer-balances',
      group: 'money',
      title: 'Customer balances',
      about: `What every customer owes and has to their credit: open invoices, ${retainage}, credits and deposits.`,
      filters: ['asOf', 'customerId'],
    },
    {
      id: 'cash-view',
      group: 'money',
      title: '13-week cash view',
      about: `What should come in, week by week: open invoices by each customer's usual delay, planned ${draw.many}, ${retainage} to be released.`,
      filters: WHOSE,
    },
    {
      id: 'billed-and-collected',
      group: 'money',
      title: 'Billed and collected by month',
      about: 'What was billed against what came in, month by month.',
      filters: [...PERIOD, ...WHOSE],
    },
    {
      id: 'bills-and-payments',
      group: 'money',
      title: 'Bills and payments',
      about: 'Every bill, credit note, void and payment of a period, day by day.',
      filters: [...PERIOD, ...WHOSE],
    },
  ];
}

function contractReports({ changeOrder }: CompanyWords): readonly ReportAbout[] {
  return [
    {
      id: 'contracts-overview',
      group: 'contracts',
      title: 'Contracts overview',
      about: `Every contract with its value, ${changeOrder.many} included: billed, collected, outstanding, held and unbilled.`,
      filters: ['asOf', ...WHOSE],
    },
    {
      id: 'unbilled-backlog',
      group: 'contracts',
      title: 'Unbilled backlog',
      about: 'What is agreed and not billed yet, contract by contract.',
      filters: ['asOf', ...WHOSE],
    },
    {
      id: 'work-in-progress',
      group: 'contracts',
      title: 'Work in progress',
      about: 'Earned by cost against billed: overbilled and underbilled contracts.',
      filters: ['asOf', ...WHOSE],
    },
  ];
}

function booksReports({ retainage }: CompanyWords): readonly ReportAbout[] {
  return [
    {
      id: 'profit-and-loss',
      group: 'books',
      title: 'Profit and loss',
      about: 'Income less expenses of a period, as billed or as paid.',
      filters: [...PERIOD, 'basis', ...WHOSE],
    },
    {
      id: 'paid-income',
      group: 'books',
      title: 'Income as paid',
      about: 'Bill by bill what was paid in a period, and how much of it is income.',
      filters: [...PERIOD, ...WHOSE],
    },
    {
      id: 'balance-sheet',
      group: 'books',
      title: 'Balance sheet',
      about: 'What the company has and owes on a day.',
      filters: ['asOf'],
    },
    {
      id: 'trial-balance',
      group: 'books',
      title: 'Trial balance',
      about: 'Every account with its balance on a day.',
      filters: ['asOf'],
    },
    {
      id: 'general-ledger',
      group: 'books',
      title: 'General ledger',
      about: 'Every line of every account in a period, with the balance after it.',
      filters: [...PERIOD, 'accountId', ...WHOSE],
    },
    {
      id: 'journal',
      group: 'books',
      title: 'Journal',
      about: 'Every entry of a period with its lines, day by day.',
      filters: [...PERIOD, 'accountId', ...WHOSE],
    },
    {
      id: 'sales-tax',
      group: 'books',
      title: 'Sales tax',
      about: `Tax by month and rate, with what came with released ${retainage}.`,
      filters: [...PERIOD, ...WHOSE],
    },
    {
      id: 'taxed-bills',
      group: 'books',
      title: 'Sales tax by bill',
      about: 'The sales and taxes of a period, bill by bill.',
      filters: [...PERIOD, ...WHOSE],
    },
  ];
}
