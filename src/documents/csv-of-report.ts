import { formatMoney } from '#core/money/format-money.ts';
import type { ReportCell, ReportColumn } from '#core/reports/report-body.ts';
import { csvLine } from './csv-line.ts';
import type { ReportFile } from './report-file.ts';

/** One cell as other programs read it: money and percentages as plain decimals, days as 2026-03-31. */
function plainCell(cell: ReportCell, { kind }: ReportColumn, exponent: number): string {
  if (typeof cell !== 'bigint') return cell ?? '';
  return kind === 'money' ? formatMoney(cell, exponent) : cell.toString();
}

/** The rows of a report as CSV, each with the name of its section; without subtotals, so that nothing is counted twice. */
export function csvOfReport({ columns, lines, exponent }: ReportFile): string {
  const named = lines.some((line) => line.kind === 'heading');
  const headings = new Map(
    lines.filter((line) => line.kind === 'heading').map((line) => [line.section, line.cells[0]]),
  );
  const head = [...(named ? ['Section'] : []), ...columns.map(({ label }) => label)];
  const rows = lines
    .filter((line) => line.kind === 'row')
    .map((line) => [
      ...(named ? [String(headings.get(line.section) ?? '')] : []),
      ...columns.map((column, place) => plainCell(line.cells[place] ?? null, column, exponent)),
    ]);
  return [head, ...rows].map(csvLine).join('');
}
