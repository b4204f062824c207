import type { Acting } from '#actions/acting.ts';
import { Refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { reportOf } from '#core/reports/report-list.ts';
import { companyWords } from '#core/words/company-words.ts';
import { loadChosenNames } from '#db/chosen-names.ts';
import { withCompany } from '#db/company.ts';
import { type LedgerLines, loadOpenedAccounts, readLedgerLines } from '#db/ledger-lines.ts';
import type { Tx } from '#db/open.ts';
import { endReportFile, loadReportFile, type ReportFileRecord } from '#db/report-files.ts';
import { type ReportThread, startReportThread } from '#documents/report-thread.ts';
import { askedFilter } from './asked-filter.ts';
import { fileOfReport } from './file-of-report.ts';
import { FileProgress, GivenUp } from './file-progress.ts';
import { ledgerReport } from './ledger-report.ts';
import { reportHead } from './report-head.ts';
import { runReport } from './run-report.ts';

/** Waits for the thread and says how far it is meanwhile. */
async function finished(thread: ReportThread, progress: FileProgress): Promise<Uint8Array> {
  for (;;) {
    const bytes = await thread.bytesSoon();
    await progress.tell();
    if (bytes !== null) return bytes;
  }
}

interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A ledger or a journal, read and handed to the thread some thousands of lines at a time, all of it as of one moment. */
async function writeLedger(
  { database }: Services,
  { company, today }: Acting,
  { report, format, filter: asked }: ReportFileRecord,
  which: LedgerLines,
  progress: FileProgress,
): Promise<Made> {
  const filter = askedFilter(asked, today);
  const about = reportOf(report, companyWords(company));
  const begun: { thread?: ReportThread } = {};
  const read = async (tx: Tx) => {
    const accounts = which === 'lines' ? await loadOpenedAccounts(tx, company.id, filter) : null;
    const chosen = await loadChosenNames(tx, company.id, filter);
    const { name, ...head } = reportHead(about, filter, chosen, company.currency);
    const job = { format, accounts, ...head, exponent: company.exponent, asked: filter };
    const thread = startReportThread(job, progress.hear);
    begun.thread = thread;
    await readLedgerLines(tx, company.id, filter, which, async (lines) => {
      thread.give(lines);
      progress.read += lines.length;
      await progress.tell();
    });
    thread.give(null);
    return { name, thread };
  };
  try {
    const options = { readOnly: true, isolation: 'repeatable read' } as const;
    const { name, thread } = await withCompany(database, company.id, read, options);
    return { name, bytes: await finished(thread, progress) };
  } finally {
    await begun.thread?.stop();
  }
}

/** Every other report is as long as there are contracts, bills or months: read at once, written by the thread. */
async function writeOther(
  services: Services,
  acting: Acting,
  { report, format, filter }: ReportFileRecord,
  progress: FileProgress,
): Promise<Made> {
  const ran = await runReport(services, acting, report, filter);
  const { name, ...file } = fileOfReport(ran, acting.company);
  progress.total = file.lines.length;
  progress.read = file.lines.length;
  await progress.tell();
  const job = format === 'csv' ? ({ format, file } as const) : ({ format, files: [file] } as const);
  const thread = startReportThread(job, progress.hear);
  try {
    return { name, bytes: await finished(thread, progress) };
  } finally {
    await thread.stop();
  }
}

/** Makes a file that was asked for. One that is given up leaves nothing, one that cannot be made says so. */
export async function makeReportFile(services: Services, acting: Acting, fileId: string): Promise<void> {
  const { database, now } = services;
  const { company, actor } = acting;
  const owner = { companyId: company.id, actorId: actor.id };
  const file = await withCompany(database, company.id, (tx) => loadReportFile(tx, owner, fileId));
  if (file?.state !== 'making') return;
  const progress = new FileProgress(services, company.id, file);
  const which = ledgerReport(file.report);
  try {
    const { name, bytes } = which
      ? await writeLedger(services, acting, file, which, progress)
      : await writeOther(services, acting, file, progress);
    const made = { at: now(), name: `${name}.${file.format}`, bytes };
    await withCompany(database, company.id, (tx) => endReportFile(tx, company.id, fileId, made));
  } catch (error) {
    if (error instanceof GivenUp) return;
    await withCompany(database, company.id, (tx) => endReportFile(tx, company.id, fileId, 'failed'));
    // What was refused since it was asked for is no fault: there are more lines by now.
    if (!(error instanceof Refused)) throw error;
  }
}
