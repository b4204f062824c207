import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { reportFamily } from '#endpoints/report-family.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { Day } from '#web/ui/day.tsx';
import { Money } from '#web/ui/money.tsx';
import { ReportLink } from './report-link.tsx';

export type Report = AnswerOf<(typeof reportFamily)[number]['read']>;
export type ReportLine = Report['lines'][number];
export type ReportColumn = Report['columns'][number];

interface ReportCellProps {
  readonly line: ReportLine;
  readonly place: number;
  readonly column: ReportColumn;
}

/** One cell of a report, and what opens behind it. */
export function ReportCell({ line, place, column }: ReportCellProps) {
  const cell = line.cells[place] ?? null;
  if (cell === null) return null;
  return <ReportLink behind={line.links[place] ?? null}>{written(cell, column)}</ReportLink>;
}

function written(cell: string, { kind }: ReportColumn) {
  if (kind === 'money') return <Money amount={cell} />;
  if (kind === 'percent') return <span className="figure-pad tabular-nums">{percentText(cell)}</span>;
  if (kind === 'day' && isDay(cell)) return <Day day={cell} />;
  return cell;
}

// The words of a sum can stand in a column of days.
const isDay = (cell: string) => /^\d{4}-\d\d-\d\d$/.test(cell);
