import type { z } from 'zod';
import type { RanReport } from '#actions/reports/run-report.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { ReportCell, ReportColumn } from '#core/reports/report-body.ts';
import type { CompanyProfile } from '#db/companies.ts';
import type { report } from '#endpoints/report-family.ts';

// More lines than anybody reads on a screen; the files have all of them.
const MOST_LINES = 2_000;

function presentCell(cell: ReportCell, column: ReportColumn | undefined, exponent: number): string | null {
  if (typeof cell !== 'bigint') return cell;
  return column?.kind === 'money' ? formatMoney(cell, exponent) : cell.toString();
}

/** The first lines of a long report. The section that is cut keeps its sum, since whoever opened it came for that. */
function firstLines(lines: RanReport['lines']): RanReport['lines'] {
  if (lines.length <= MOST_LINES) return lines;
  const totals = lines.filter(({ kind }) => kind === 'total');
  const place = MOST_LINES - totals.length - 1;
  const last = lines[place - 1];
  const sum = lines
    .slice(place)
    .find(({ kind, section }) => kind === 'subtotal' && section === last?.section);
  return [...lines.slice(0, place), ...(sum ? [sum] : []), ...totals];
}

/** A report as it travels. Its last lines are there even where the others are too many. */
export function presentReport(
  ran: RanReport,
  { currency, exponent }: CompanyProfile,
): z.output<typeof report> {
  const { about, columns, lines, note, filter, chosen, main } = ran;
  return {
    ...about,
    filters: [...about.filters],
    currency,
    exponent,
    filter,
    chosen,
    note,
    main,
    columns: columns.map(({ id, label, kind }) => ({ id, label, kind })),
    lines: firstLines(lines).map(({ kind, days, cells, links }) => ({
      kind,
      days,
      cells: cells.map((cell, place) => presentCell(cell, columns[place], exponent)),
      links: [...links],
    })),
    lineCount: lines.length,
  };
}
