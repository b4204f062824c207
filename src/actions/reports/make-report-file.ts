import type { Acting } from '#actions/acting.ts';
import { makeHeld } from '#actions/make-held.ts';
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

async function make(services: Services, acting: Acting, file: ReportFileRecord): Promise<void> {
  const { database, now } = services;
  const { id: companyId } = acting.company;
  const progress = new FileProgress(services, companyId, file);
  const which = ledgerReport(file.report);
  try {
    const { name, bytes } = which
      ? await writeLedger(services, acting, file, which, progress)
      : await writeOther(services, acting, file, progress);
    const made = { at: now(), name: `${name}.${file.format}`, bytes };
    await withCompany(database, companyId, (tx) => endReportFile(tx, companyId, file.id, made));
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
  }
}

/**
 * Makes a file that was asked for. One that is given up leaves nothing, one that cannot be made says so; one that somebody
 * else is making at this moment is left to them.
 */
export async function makeReportFile(services: Services, acting: Acting, fileId: string): Promise<void> {
  const { id: companyId } = acting.company;
  const owner = { companyId, actorId: acting.actor.id };
  const inCompany = <T>(work: Parameters<typeof withCompany<T>>[2]) =>
    withCompany(services.database, companyId, work);
  await makeHeld(
    services,
    { table: 'report_file', companyId, id: fileId },
    {
      make: async () => {
        const file = await inCompany((tx) => loadReportFile(tx, owner, fileId));
        if (file) await make(services, acting, file);
      },
      fail: () => inCompany((tx) => endReportFile(tx, companyId, fileId, 'failed')),
    },
  );
}
