import { sql } from 'kysely';
import type { Certificate } from '#core/certification/certificate.ts';
import { readExact, writeExact } from './exact-json.ts';
import type { Tx } from './open.ts';

/** The work of one line that was cut (minor units): as applied for, and as certified. */
export interface CertifiedLine {
  readonly lineId: string;
  readonly appliedMinor: bigint;
  readonly certifiedMinor: bigint;
}

/** What was certified of an application: in all and line by line, with the reason of the cut (minor units). */
export interface CertificateRecord {
  readonly id: string;
  readonly invoiceId: string;
  /** The credit note that cuts a bill which had posted before; null where it posted as certified. */
  readonly creditNoteId: string | null;
  readonly asked: Certificate;
  readonly reason: string;
  readonly at: Date;
  readonly by: string;
  readonly appliedGrossMinor: bigint;
  readonly appliedDueMinor: bigint;
  readonly cutGrossMinor: bigint;
  readonly cutDueMinor: bigint;
  readonly roundingMinor: bigint;
  readonly lines: readonly CertifiedLine[];
}

export async function insertCertificate(
  tx: Tx,
  companyId: string,
  one: CertificateRecord & { readonly byId: string },
): Promise<void> {
  await tx
    .insertInto('certificate')
    .values({
      company_id: companyId,
      id: one.id,
      invoice_id: one.invoiceId,
      credit_note_id: one.creditNoteId,
      asked: writeExact(one.asked),
      reason: one.reason,
      certified_at: one.at,
      certified_by: one.by,
      certified_by_id: one.byId,
      applied_gross_minor: one.appliedGrossMinor,
      applied_due_minor: one.appliedDueMinor,
      cut_gross_minor: one.cutGrossMinor,
      cut_due_minor: one.cutDueMinor,
      rounding_minor: one.roundingMinor,
      lines: writeExact(one.lines),
    })
    .execute();
}

type Row = Omit<CertificateRecord, 'asked' | 'lines'> & { readonly asked: unknown; readonly lines: unknown };

/** The certificates of these bills that stand: one whose credit note is void certifies nothing. */
export async function loadCertificates(
  tx: Tx,
  companyId: string,
  invoiceIds: readonly string[],
): Promise<ReadonlyMap<string, CertificateRecord>> {
  const { rows } = await sql<Row>`
    select c.id, c.invoice_id as "invoiceId", c.credit_note_id as "creditNoteId", c.asked, c.reason, c.certified_at as at,
      c.certified_by as by, c.applied_gross_minor as "appliedGrossMinor", c.applied_due_minor as "appliedDueMinor",
      c.cut_gross_minor as "cutGrossMinor", c.cut_due_minor as "cutDueMinor", c.rounding_minor as "roundingMinor", c.lines
    from certificate c
    left join invoice n on n.company_id = c.company_id and n.id = c.credit_note_id
    where c.company_id = ${companyId} and c.invoice_id = any (${[...invoiceIds]}::uuid[]) and n.state is distinct from 'void'
    order by c.certified_at, c.id`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.invoiceId,
      {
        ...row,
        asked: readExact(row.asked) as Certificate,
        lines: readExact(row.lines) as readonly CertifiedLine[],
      },
    ]),
  );
}
