import type { Acting } from '#actions/acting.ts';
import type { ReportLine } from '#core/reports/lay-report.ts';
import type { ReportFile } from '#documents/report-file.ts';
import { reportHead } from './report-head.ts';
import type { RanReport } from './run-report.ts';

// The screen writes days as its reader does; other programs read them like every other day.
function nameDays(line: ReportLine): ReportLine {
  const [name = null, ...cells] = line.cells;
  if (line.days === null) return line;
  return { ...line, cells: [`${name}, ${line.days.from} to ${line.days.to}`, ...cells] };
}

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
    lines: lines.map(nameDays),
    totals,
    exponent,
  };
}
