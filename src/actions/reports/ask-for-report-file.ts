import { type Acting, demand } from '#actions/acting.ts';
import { once } from '#actions/once.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { MOST_LINES } from '#core/reports/most-lines.ts';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportId } from '#core/reports/report-id.ts';
import { countLedgerLines } from '#db/ledger-lines.ts';
import { insertReportFile, type ReportFormat, sweepReportFiles } from '#db/report-files.ts';
import { askedFilter } from './asked-filter.ts';
import { ledgerReport } from './ledger-report.ts';

/** Which report is wanted as a file, of what, and in which form. */
export interface AskedReportFile {
  readonly report: ReportId;
  readonly format: ReportFormat;
  readonly filter: ReportFilter;
}

/** Asks for a file of a report, however long: it is made behind the requests, and says how far it is. */
export async function askForReportFile(
  services: Services,
  acting: Acting,
  { report, format, filter }: AskedReportFile,
): Promise<string> {
  demand(acting, 'books.read');
  const { company, actor, today } = acting;
  const asked = askedFilter(filter, today);
  const fileId = await once(services, acting, 'ask_for_report_file', services.newId(), async (tx, id) => {
    const ledger = ledgerReport(report);
    const linesTotal = ledger ? await countLedgerLines(tx, company.id, asked, ledger) : 0;
    if (linesTotal > MOST_LINES.inFile) throw refused('report_too_long', { most: MOST_LINES.inFile });
    const askedAt = services.now();
    await sweepReportFiles(tx, company.id, askedAt);
    const by = { askedAt, askedBy: actor.name, askedById: actor.id };
    await insertReportFile(tx, company.id, { id, report, format, filter: asked, linesTotal, ...by });
  });
  services.reportFileLater(acting, fileId);
  return fileId;
}
