import type { ReportLine } from '#core/reports/lay-report.ts';
import type { ReportColumn } from '#core/reports/report-body.ts';

/** A report as a file is made of it: its words, its columns and lines; money in minor units of so many decimals. */
export type ReportFile = {
  readonly title: string;
  /** What was asked: whose, until when, in which currency. */
  readonly remarks: readonly string[];
  readonly columns: readonly ReportColumn[];
  readonly lines: readonly ReportLine[];
  /** Which sections each last line adds and takes off, in the order of the last lines. */
  readonly totals: readonly { readonly adds: readonly number[]; readonly subtracts: readonly number[] }[];
  readonly exponent: number;
};
