import { sql } from 'kysely';
import type { JournalForm } from '#core/reports/journal-parts.ts';
import type { Tx } from './open.ts';

/** Days of the journal that were handed to another program, and how many of their entries were booked since. */
export interface JournalExportRecord {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly lines: number;
  /** The last entry that the books had then: what has a higher number came later. */
  readonly lastEntry: number;
  readonly at: Date;
  readonly by: string;
  readonly since: number;
}

interface Days {
  readonly form: JournalForm;
  readonly from: string;
  readonly to: string;
}

/** What was exported in a form of days that are asked for, newest first; `since` counts entries of the days they share. */
export async function listJournalExports(
  tx: Tx,
  companyId: string,
  { form, from, to }: Days,
): Promise<readonly JournalExportRecord[]> {
  const { rows } = await sql<JournalExportRecord>`
    select x.id, x.from_date as "from", x.to_date as "to", x.lines, x.last_entry as "lastEntry", x.exported_at as at,
      x.exported_by as by, (
        select count(*)::int from entry n
        where n.company_id = x.company_id and n.number > x.last_entry
          and n.entry_date between greatest(x.from_date, ${from}) and least(x.to_date, ${to})
      ) as since
    from journal_export x
    where x.company_id = ${companyId} and x.form = ${form} and x.from_date <= ${to} and x.to_date >= ${from}
    order by x.exported_at desc, x.id desc
    limit 20`.execute(tx);
  return rows;
}

/** Keeps that days were exported; the same file taken again is kept once. */
export async function keepJournalExport(
  tx: Tx,
  companyId: string,
  {
    form,
    from,
    to,
    ...kept
  }: Days & {
    readonly id: string;
    readonly lines: number;
    readonly sha256: string;
    readonly at: Date;
    readonly by: string;
    readonly byId: string;
  },
): Promise<void> {
  await sql`
    insert into journal_export (company_id, id, form, from_date, to_date, lines, last_entry, sha256, exported_at,
      exported_by, exported_by_id)
    select ${companyId}, ${kept.id}, ${form}, ${from}, ${to}, ${kept.lines},
      (select max(number) from entry where company_id = ${companyId}), ${kept.sha256}, ${kept.at}, ${kept.by}, ${kept.byId}
    where not exists (
      select from journal_export
      where company_id = ${companyId} and form = ${form} and from_date = ${from} and to_date = ${to}
        and sha256 = ${kept.sha256})`.execute(tx);
}
