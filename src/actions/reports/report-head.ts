import type { ReportAbout } from '#core/reports/report-list.ts';
import type { ReportScene } from './report-scene.ts';
import type { RanReport } from './run-report.ts';

/** What stands above a report in its file, and the name that the file is saved under. */
export interface ReportHead {
  readonly name: string;
  readonly title: string;
  readonly remarks: readonly string[];
}

/** The head of a report: what was asked, whose, in which currency. */
export function reportHead(
  about: ReportAbout,
  filter: ReportScene['filter'],
  chosen: RanReport['chosen'],
  currency: string,
): ReportHead {
  const hasPeriod = about.filters.includes('from');
  const day = hasPeriod ? `${filter.from} to ${filter.to}` : `As of ${filter.asOf}`;
  const basis = about.filters.includes('basis')
    ? [filter.basis === 'cash' ? 'Cash basis' : 'Accrual basis']
    : [];
  const whose = [chosen.customer, chosen.contract, chosen.account].filter((name) => name !== null);
  return {
    name: `${about.title} ${hasPeriod ? filter.to : filter.asOf}`,
    title: about.title,
    remarks: [[day, ...whose, ...basis, `Amounts in ${currency}`].join(', ')],
  };
}
