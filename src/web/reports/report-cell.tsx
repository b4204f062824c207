import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { reportFamily } from '#endpoints/report-family.ts';
import { shortMonth } from '#web/charts/short-month.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { Day } from '#web/ui/day.tsx';
import { Money } from '#web/ui/money.tsx';
import { CostsBehind } from './costs-behind.tsx';
import { ReportLink } from './report-link.tsx';

export type Report = AnswerOf<(typeof reportFamily)[number]['read']>;
export type ReportLine = Report['lines'][number];
export type ReportColumn = Report['columns'][number];

interface ReportCellProps {
  readonly line: ReportLine;
  readonly place: number;
  readonly column: ReportColumn;
  readonly columns: readonly ReportColumn[];
}

/** One cell of a report, and what opens behind it. */
export function ReportCell({ line, place, column, columns }: ReportCellProps) {
  const cell = line.cells[place] ?? null;
  if (cell === null) return null;
  const behind = line.links[place] ?? null;
  if (behind?.to === 'costs') {
    const named = (id: string) => line.cells[columns.findIndex((one) => one.id === id)] ?? '';
    return (
      <CostsBehind
        estimateId={behind.id}
        asOf={named('day')}
        cost={named('cost')}
        estimated={named('estimated')}
      >
        {written(cell, column)}
      </CostsBehind>
    );
  }
  return <ReportLink behind={behind}>{written(cell, column)}</ReportLink>;
}

function written(cell: string, { kind }: ReportColumn) {
  if (kind === 'money') return <Money amount={cell} />;
  if (kind === 'percent') return <span className="figure-pad tabular-nums">{percentText(cell)}</span>;
  if (kind === 'month' && isDay(cell)) return <time dateTime={cell.slice(0, 7)}>{shortMonth(cell)}</time>;
  if (kind === 'day' && isDay(cell)) return <Day day={cell} />;
  return cell;
}

// The words of a sum can stand in a column of days.
const isDay = (cell: string) => /^\d{4}-\d\d-\d\d$/.test(cell);
