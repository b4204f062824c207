import { formatMoney } from '#core/money/format-money.ts';
import type { ReportCell, ReportColumn } from '#core/reports/report-body.ts';
import { csvLine } from './csv-line.ts';
import type { HearLines } from './hear-lines.ts';
import type { ReportFile } from './report-file.ts';

/** One cell as other programs read it: money and percentages as plain decimals, days as 2026-03-31, months as 2026-03. */
function plainCell(cell: ReportCell, { kind }: ReportColumn, exponent: number): string {
  if (kind === 'month') return String(cell ?? '').slice(0, 7);
  if (typeof cell !== 'bigint') return cell ?? '';
  return kind === 'money' ? formatMoney(cell, exponent) : cell.toString();
}

// Percentages stand bare in the cells, so that the heading says what they are.
const headingOf = ({ label, kind }: ReportColumn) => (kind === 'percent' ? `${label}, %` : label);

// How often whoever waits hears of it.
const EVERY = 1_000;

/** The rows of a report as CSV, each with the name of its section; without subtotals, so that nothing is counted twice. */
export function csvOfReport({ columns, lines, exponent }: ReportFile, written: HearLines = () => {}): string {
  const named = lines.some((line) => line.kind === 'heading');
  const head = [...(named ? ['Section'] : []), ...columns.map(headingOf)];
  const rows: string[] = [csvLine(head)];
  let section = '';
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'heading') section = String(line.cells[0] ?? '');
    if (line.kind === 'row') {
      const cells = columns.map((column, place) => plainCell(line.cells[place] ?? null, column, exponent));
      rows.push(csvLine(named ? [section, ...cells] : cells));
    }
    if (index % EVERY === 0) written(index);
  }
  return rows.join('');
}
