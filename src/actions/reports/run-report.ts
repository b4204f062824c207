import { type Acting, demand } from '#actions/acting.ts';
import type { Services } from '#actions/services.ts';
import { layReport, type ReportLine } from '#core/reports/lay-report.ts';
import type { ReportBody } from '#core/reports/report-body.ts';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportId } from '#core/reports/report-id.ts';
import { type ReportAbout, reportOf } from '#core/reports/report-list.ts';
import { companyWords } from '#core/words/company-words.ts';
import { withCompany } from '#db/company.ts';
import { booksReports } from './books-reports.ts';
import { contractReports } from './contract-reports.ts';
import { moneyReports } from './money-reports.ts';
import type { ReportScene } from './report-scene.ts';

/** A report with everything that shows it: what it is, what was asked, and its lines (minor units). */
export interface RanReport extends ReportBody {
  readonly about: ReportAbout;
  readonly filter: ReportScene['filter'];
  readonly lines: readonly ReportLine[];
}

const makers: Readonly<Record<ReportId, (scene: ReportScene) => Promise<ReportBody>>> = {
  ...moneyReports,
  ...contractReports,
  ...booksReports,
};

/** Reads and figures a report, all of it as of one moment. Days that were not asked for are this year's, until today. */
export async function runReport(
  { database }: Services,
  acting: Acting,
  id: ReportId,
  asked: ReportFilter,
): Promise<RanReport> {
  demand(acting, 'books.read');
  const { company, today } = acting;
  const words = companyWords(company);
  const to = asked.to ?? today;
  const filter = {
    ...asked,
    asOf: asked.asOf ?? today,
    from: asked.from ?? `${to.slice(0, 4)}-01-01`,
    to,
  };
  const body = await withCompany(
    database,
    company.id,
    (tx) => makers[id]({ tx, company, words, today, filter }),
    { readOnly: true, isolation: 'repeatable read' },
  );
  return { ...body, about: reportOf(id, words), filter, lines: layReport(body) };
}
