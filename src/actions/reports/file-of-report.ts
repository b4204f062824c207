import type { Acting } from '#actions/acting.ts';
import type { ReportFile } from '#documents/report-file.ts';
import { reportHead } from './report-head.ts';
import type { RanReport } from './run-report.ts';

/** The values of a report that its file is made of. */
export function fileOfReport(
  ran: RanReport,
  { currency, exponent }: Acting['company'],
): ReportFile & { readonly name: string } {
  const { columns, lines, totals, note } = ran;
  const { name, title, remarks } = reportHead(ran.about, ran.filter, ran.chosen, currency);
  return {
    name,
    title,
    remarks: [...remarks, ...(note === null ? [] : [note])],
    columns,
    lines,
    totals,
    exponent,
  };
}
