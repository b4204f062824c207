import { sql } from 'kysely';
import type { ReportFilter } from '#core/reports/report-filter.ts';
import type { ReportId } from '#core/reports/report-id.ts';
import type { Tx } from './open.ts';
import { sameMemory } from './same-memory.ts';

export type ReportFormat = 'csv' | 'xlsx';

/** A file of a report without its bytes: what was asked for, and how far it is. */
export interface ReportFileRecord {
  readonly id: string;
  readonly report: ReportId;
  readonly format: ReportFormat;
  readonly filter: ReportFilter;
  readonly state: 'making' | 'made' | 'failed';
  readonly linesTotal: number;
  readonly linesRead: number;
  readonly linesWritten: number;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly askedById: string;
  readonly name: string | null;
  readonly sizeBytes: number | null;
}

/** Whose files are meant: everybody sees those that they asked for. */
export interface ReportFileOwner {
  readonly companyId: string;
  readonly actorId: string;
}

const columns = sql`id, report, format, filter, state, lines_total as "linesTotal", lines_read as "linesRead",
  lines_written as "linesWritten", asked_at as "askedAt", asked_by as "askedBy",
  asked_by_id as "askedById", name, octet_length(bytes) as "sizeBytes"`;

const ownedBy = ({ companyId, actorId }: ReportFileOwner) =>
  sql`company_id = ${companyId} and asked_by_id = ${actorId}`;

export async function insertReportFile(
  tx: Tx,
  companyId: string,
  file: Pick<
    ReportFileRecord,
    'id' | 'report' | 'format' | 'filter' | 'linesTotal' | 'askedAt' | 'askedBy' | 'askedById'
  >,
): Promise<void> {
  await tx
    .insertInto('report_file')
    .values({
      company_id: companyId,
      id: file.id,
      report: file.report,
      format: file.format,
      filter: JSON.stringify(file.filter),
      state: 'making',
      lines_total: file.linesTotal,
      lines_read: 0,
      lines_written: 0,
      asked_at: file.askedAt,
      asked_by: file.askedBy,
      asked_by_id: file.askedById,
    })
    .execute();
}

/** The files of a company that are being made, or that nobody makes any more since a server ended, oldest first. */
export async function listReportFilesBeingMade(
  tx: Tx,
  companyId: string,
): Promise<readonly ReportFileRecord[]> {
  const { rows } = await sql<ReportFileRecord>`select ${columns} from report_file
    where company_id = ${companyId} and state = 'making' order by asked_at, id`.execute(tx);
  return rows;
}

/** The files that somebody asked for, newest first. */
export async function listReportFiles(tx: Tx, owner: ReportFileOwner): Promise<readonly ReportFileRecord[]> {
  const { rows } = await sql<ReportFileRecord>`select ${columns} from report_file
    where ${ownedBy(owner)} order by asked_at desc, id desc limit 20`.execute(tx);
  return rows;
}

export async function loadReportFile(
  tx: Tx,
  owner: ReportFileOwner,
  id: string,
): Promise<ReportFileRecord | null> {
  const { rows } = await sql<ReportFileRecord>`select ${columns} from report_file
    where ${ownedBy(owner)} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The bytes of a file that was made. */
export async function loadReportFileBytes(
  tx: Tx,
  owner: ReportFileOwner,
  id: string,
): Promise<Uint8Array | null> {
  const { rows } = await sql<{ readonly bytes: Buffer | null }>`select bytes from report_file
    where ${ownedBy(owner)} and id = ${id}`.execute(tx);
  return rows[0]?.bytes ?? null;
}

/** Says how far a file is. Gives false where it was given up meanwhile: there is nothing more to do for it. */
export async function moveReportFile(
  tx: Tx,
  companyId: string,
  id: string,
  progress: Pick<ReportFileRecord, 'linesTotal' | 'linesRead' | 'linesWritten'>,
): Promise<boolean> {
  const moved = await tx
    .updateTable('report_file')
    .set({
      lines_total: progress.linesTotal,
      lines_read: progress.linesRead,
      lines_written: progress.linesWritten,
    })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .where('state', '=', 'making')
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

/** Keeps a file that was made, or that it could not be made. */
export async function endReportFile(
  tx: Tx,
  companyId: string,
  id: string,
  end: 'failed' | { readonly at: Date; readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  await tx
    .updateTable('report_file')
    .set(
      end === 'failed'
        ? { state: 'failed' }
        : {
            state: 'made',
            made_at: end.at,
            name: end.name,
            bytes: sameMemory(end.bytes),
          },
    )
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .where('state', '=', 'making')
    .execute();
}

/** Removes a file, which gives it up where it is still being made. Gives whether there was one. */
export async function deleteReportFile(tx: Tx, owner: ReportFileOwner, id: string): Promise<boolean> {
  const { rows } =
    await sql`delete from report_file where ${ownedBy(owner)} and id = ${id} returning id`.execute(tx);
  return rows.length === 1;
}

/** Sweeps away the files of a company that were asked for more than a week ago. */
export async function sweepReportFiles(tx: Tx, companyId: string, now: Date): Promise<void> {
  await sql`delete from report_file where company_id = ${companyId}
    and asked_at < ${now}::timestamptz - interval '7 days'`.execute(tx);
}
