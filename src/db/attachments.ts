import { sql } from 'kysely';
import type { AttachmentKind } from '#core/attachments/attachment-kind.ts';
import type { AttachmentShown } from '#core/attachments/attachment-shown.ts';
import type { AttachmentMediaType } from '#core/attachments/media-type-of.ts';
import type { Tx } from './open.ts';
import { sameMemory } from './same-memory.ts';

/** A file of a contract without its bytes. */
export interface AttachmentRecord {
  readonly id: string;
  readonly estimateId: string;
  readonly invoiceId: string | null;
  readonly changeOrderId: string | null;
  readonly kind: AttachmentKind;
  readonly name: string;
  readonly mediaType: AttachmentMediaType;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Null where nobody has looked yet. */
  readonly shown: AttachmentShown | null;
  /** What its pages add to a packet; null where it has none. */
  readonly pageBytes: number | null;
  readonly uploadedAt: Date;
  readonly uploadedBy: string;
  /** The invoice's number, or the change order's, where it is attached to one. */
  readonly placeNumber: string | null;
  /** Whether a packet that was made holds it; then it cannot be deleted. */
  readonly inPacket: boolean;
}

/** Whose files are asked for: of a whole contract, or of one bill or change order of it. */
export interface AttachmentPlace {
  readonly estimateId: string;
  readonly invoiceId?: string | undefined;
  readonly changeOrderId?: string | undefined;
}

const columns = sql`a.id, a.estimate_id as "estimateId", a.invoice_id as "invoiceId",
  a.change_order_id as "changeOrderId", a.kind, a.name, a.media_type as "mediaType", a.size_bytes as "sizeBytes", a.sha256,
  a.shown, a.page_bytes as "pageBytes", a.uploaded_at as "uploadedAt", a.uploaded_by as "uploadedBy", coalesce(i.number, 'CO-' || o.number) as "placeNumber",
  exists (select from packet_part p where p.company_id = a.company_id and p.attachment_id = a.id) as "inPacket"`;

const tables = sql`attachment a
  left join invoice i on i.company_id = a.company_id and i.id = a.invoice_id
  left join change_order o on o.company_id = a.company_id and o.id = a.change_order_id`;

/** The files of a place, oldest first. */
export async function listAttachments(
  tx: Tx,
  companyId: string,
  { estimateId, invoiceId, changeOrderId }: AttachmentPlace,
): Promise<readonly AttachmentRecord[]> {
  const { rows } = await sql<AttachmentRecord>`select ${columns} from ${tables}
    where a.company_id = ${companyId} and a.estimate_id = ${estimateId}
      and ${invoiceId ? sql`a.invoice_id = ${invoiceId}` : sql`true`}
      and ${changeOrderId ? sql`a.change_order_id = ${changeOrderId}` : sql`true`}
    order by a.uploaded_at, a.id`.execute(tx);
  return rows;
}

/** One file without its bytes, or null where the company has none with this id. */
export async function loadAttachment(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<AttachmentRecord | null> {
  const { rows } = await sql<AttachmentRecord>`select ${columns} from ${tables}
    where a.company_id = ${companyId} and a.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Locks a file: a packet that is taking it is waited for, and none takes it until the transaction ends. */
export async function lockAttachment(tx: Tx, companyId: string, id: string): Promise<void> {
  await sql`select from attachment where company_id = ${companyId} and id = ${id} for update`.execute(tx);
}

export async function loadAttachmentBytes(tx: Tx, companyId: string, id: string): Promise<Uint8Array> {
  const { bytes } = await tx
    .selectFrom('attachment')
    .select('bytes')
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return bytes;
}

export type NewAttachment = Omit<AttachmentRecord, 'placeNumber' | 'inPacket' | 'sizeBytes'> & {
  readonly bytes: Uint8Array;
  readonly uploadedById: string;
};

export async function insertAttachment(tx: Tx, companyId: string, file: NewAttachment): Promise<void> {
  await tx
    .insertInto('attachment')
    .values({
      company_id: companyId,
      id: file.id,
      estimate_id: file.estimateId,
      invoice_id: file.invoiceId,
      change_order_id: file.changeOrderId,
      kind: file.kind,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: file.bytes.length,
      sha256: file.sha256,
      bytes: sameMemory(file.bytes),
      shown: file.shown,
      page_bytes: file.pageBytes,
      uploaded_at: file.uploadedAt,
      uploaded_by: file.uploadedBy,
      uploaded_by_id: file.uploadedById,
    })
    .execute();
}

/** Keeps how a packet shows a file, where nobody had looked before. */
export async function keepShown(
  tx: Tx,
  companyId: string,
  id: string,
  { shown, pageBytes }: Pick<AttachmentRecord, 'shown' | 'pageBytes'>,
): Promise<void> {
  await tx
    .updateTable('attachment')
    .set({ shown, page_bytes: pageBytes })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .where('shown', 'is', null)
    .execute();
}

export async function deleteAttachmentRow(tx: Tx, companyId: string, id: string): Promise<void> {
  await tx.deleteFrom('attachment').where('company_id', '=', companyId).where('id', '=', id).execute();
}
