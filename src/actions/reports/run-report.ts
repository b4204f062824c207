import { type Acting, demand } from '#actions/acting.ts';
import type { Services } from '#actions/services.ts';
import { layReport, type ReportLine } from '#core/reports/lay-report.ts';
import type { ReportBody } from '#core/reports/report-body.ts';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportId } from '#core/reports/report-id.ts';
import { type ReportAbout, reportOf } from '#core/reports/report-list.ts';
import { companyWords } from '#core/words/company-words.ts';
import { type ChosenNames, loadChosenNames } from '#db/chosen-names.ts';
import { withCompany } from '#db/company.ts';
import { askedFilter } from './asked-filter.ts';
import { booksReports } from './books-reports.ts';
import { contractReports } from './contract-reports.ts';
import { moneyReports } from './money-reports.ts';
import type { ReportScene } from './report-scene.ts';

/** A report with everything that shows it: what it is, what was asked, and its lines (minor units). */
export interface RanReport extends ReportBody {
  readonly about: ReportAbout;
  readonly filter: ReportScene['filter'];
  /** The names of what it was narrowed to. */
  readonly chosen: ChosenNames;
  readonly lines: readonly ReportLine[];
}

const makers: Readonly<Record<ReportId, (scene: ReportScene) => Promise<ReportBody>>> = {
  ...moneyReports,
  ...contractReports,
  ...booksReports,
};

/** Reads and figures a report, all of it as of one moment. */
export async function runReport(
  { database }: Services,
  acting: Acting,
  id: ReportId,
  asked: ReportFilter,
): Promise<RanReport> {
  demand(acting, 'books.read');
  const { company, today } = acting;
  const words = companyWords(company);
  const filter = askedFilter(asked, today);
  const { body, chosen } = await withCompany(
    database,
    company.id,
    async (tx) => ({
      body: await makers[id]({ tx, company, words, today, filter }),
      chosen: await loadChosenNames(tx, company.id, filter),
    }),
    { readOnly: true, isolation: 'repeatable read' },
  );
  return { ...body, about: reportOf(id, words), filter, chosen, lines: layReport(body) };
}
