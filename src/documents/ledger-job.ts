import { type AskedLedger, generalLedger, type OpenedAccount } from '#core/reports/general-ledger.ts';
import { type JournalLine, journalReport } from '#core/reports/journal-report.ts';
import { layReport } from '#core/reports/lay-report.ts';
import type { ReportJob } from './report-bytes.ts';

/** A ledger or a journal whose lines follow, some thousands at a time: everything of its file but those. */
export type LedgerJob = {
  readonly format: 'csv' | 'xlsx';
  /** The accounts of a general ledger; null for a journal. */
  readonly accounts: readonly OpenedAccount[] | null;
  readonly title: string;
  readonly remarks: readonly string[];
  readonly exponent: number;
  readonly asked: AskedLedger;
};

/** The job with its lines, once all of them are there. */
export function ledgerJob(job: LedgerJob, lines: readonly JournalLine[]): ReportJob {
  const { format, accounts, title, remarks, exponent, asked } = job;
  const body = accounts === null ? journalReport(lines) : generalLedger(accounts, lines, asked);
  const { columns, totals, note } = body;
  const notes = note === null ? [] : [note];
  const file = {
    title,
    remarks: [...remarks, ...notes],
    columns,
    totals,
    exponent,
    lines: layReport(body),
  };
  return format === 'csv' ? { format, file } : { format, files: [file] };
}
