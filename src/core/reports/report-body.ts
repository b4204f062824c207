import type { ReportFilter } from './report-filter.ts';
import type { ReportId } from './report-id.ts';

/**
 * What stands in one cell: words, a day (`YYYY-MM-DD`), a month by its first day, money in minor units, a count, or a percentage as text; null stays blank.
 * @example const cell: ReportCell = 1_350_000n;
 */
export type ReportCell = string | bigint | null;

/**
 * What is behind a figure: a document, the costs of a contract, or another report narrowed down to it.
 * @example { to: 'invoice', id: 'i1' }
 */
export type ReportLink =
  | {
      readonly to: 'invoice' | 'estimate' | 'customer' | 'payment' | 'entry';
      readonly id: string;
    }
  | { readonly to: 'billing_report'; readonly id: string; readonly asOf: string }
  /** What a person wrote down of the costs of this estimate's contract. */
  | { readonly to: 'costs'; readonly id: string }
  | { readonly to: 'report'; readonly report: ReportId; readonly filter: ReportFilter };

/**
 * A column added up out of others of its row: `running` goes on from the row above in its section.
 * @example { adds: ['debit'], subtracts: ['credit'], running: true }
 */
export interface ColumnFormula {
  readonly adds: readonly string[];
  readonly subtracts: readonly string[];
  readonly running: boolean;
}

/**
 * One column: `sums` says whether it is added up, `formula` that it follows from others, `share` that it is one column
 * in percent of another.
 * @example { id: 'open', label: 'Open', kind: 'money', sums: true }
 */
export interface ReportColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: 'words' | 'day' | 'month' | 'money' | 'percent' | 'count';
  readonly sums?: boolean;
  readonly formula?: ColumnFormula;
  readonly share?: { readonly part: string; readonly whole: string };
}

/**
 * One row as a report is made of it: cells by column, and what opens behind them.
 * @example { cells: { customer: 'Alder House', open: 100n }, links: { open: { to: 'invoice', id: 'i1' } } }
 */
export interface ReportRow {
  readonly cells: Readonly<Record<string, ReportCell>>;
  readonly links?: Readonly<Record<string, ReportLink | undefined>>;
}

/**
 * The first and the last of some days, `YYYY-MM-DD`.
 * @example const week: ReportDays = { from: '2026-11-29', to: '2026-12-05' };
 */
export interface ReportDays {
  readonly from: string;
  readonly to: string;
}

/**
 * Rows that belong together, with the words of their subtotal; one without a title has no subtotal.
 * @example { title: 'Assets', subtotal: 'Total assets', rows }
 */
export interface ReportSection {
  readonly title: string | null;
  readonly subtotal: string | null;
  /** The days that its title is of, where it is of some. */
  readonly days?: ReportDays;
  /** Whether the sums stand beside the title, above the rows, instead of below them. */
  readonly sumsAtHead?: boolean;
  /** What opens behind its sums, where there is more than the rows above. */
  readonly sumLinks?: ReportRow['links'];
  readonly rows: readonly ReportRow[];
}

/**
 * A last line: which sections it adds, and which it takes off, by their place.
 * @example { label: 'Net income', adds: [0], subtracts: [1] }
 */
export interface ReportTotal {
  readonly label: string;
  readonly adds: readonly number[];
  readonly subtracts: readonly number[];
  /** What opens behind its sums, where there is more than the rows above. */
  readonly links?: ReportRow['links'];
}

/**
 * A report as values (minor units): one definition from which the screen, the print, the CSV and the spreadsheet are made.
 * @example const report: ReportBody = { columns, main: 'open', sections: [{ title: null, subtotal: null, rows }], totals: [], note: null };
 */
export interface ReportBody {
  readonly columns: readonly ReportColumn[];
  /** The column whose figure stands beside the name where there is room for one alone. */
  readonly main: string;
  readonly sections: readonly ReportSection[];
  readonly totals: readonly ReportTotal[];
  /** What the reader has to know about the figures. */
  readonly note: string | null;
}
