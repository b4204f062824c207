import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportScene } from './report-scene.ts';

/** What was asked with every day filled in: those that were not asked for are this year's, until today. */
export function askedFilter(asked: ReportFilter, today: string): ReportScene['filter'] {
  const to = asked.to ?? today;
  return { ...asked, asOf: asked.asOf ?? today, from: asked.from ?? `${to.slice(0, 4)}-01-01`, to };
}
