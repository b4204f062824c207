import { shortDays } from '#web/lib/short-day.ts';
import type { ReportLine } from './report-cell.tsx';

/** The words of a heading, with the days that it is of: "Week 2 · Nov 29 – Dec 5". */
export function lineName({ cells, days }: ReportLine): string {
  const name = cells[0] ?? '';
  return days === null ? name : `${name} · ${shortDays(days)}`;
}
