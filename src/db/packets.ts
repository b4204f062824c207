import { sql } from 'kysely';
import type { WaiverKind } from '#core/packets/plan-waiver.ts';
import { readExact, writeExact } from './exact-json.ts';
import type { Tx } from './open.ts';

/** A waiver that goes into a packet: of which bill, and which of the four. */
export interface AskedWaiver {
  readonly invoiceId: string;
  readonly kind: WaiverKind;
}

/** A packet without its bytes: what was asked for, and how far it is. */
export interface PacketRecord {
  readonly id: string;
  readonly invoiceId: string;
  /** The number of the bill, which a packet is saved under. */
  readonly invoiceNumber: string;
  readonly cover: string;
  readonly waivers: readonly AskedWaiver[];
  readonly state: 'making' | 'made' | 'failed';
  readonly partsDone: number;
  readonly partsTotal: number;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly askedById: string;
  readonly madeAt: Date | null;
  readonly pages: number | null;
  readonly sizeBytes: number | null;
  readonly sha256: string | null;
}

/** A part of a packet that was made: a document made for it, or a file of the contract. */
export interface PacketPartRecord {
  readonly title: string;
  /** Its name in the archive. */
  readonly name: string;
  /** Null where it stands in the archive only. */
  readonly firstPage: number | null;
  readonly attachmentId: string | null;
  readonly bytes: Uint8Array | null;
}

const columns = sql`id, invoice_id as "invoiceId", cover, waivers, state, parts_done as "partsDone", parts_total as "partsTotal",
  asked_at as "askedAt", asked_by as "askedBy", asked_by_id as "askedById", made_at as "madeAt", pages,
  octet_length(bytes) as "sizeBytes", sha256,
  (select i.number from invoice i where i.company_id = packet.company_id and i.id = packet.invoice_id) as "invoiceNumber"`;

type Row = Omit<PacketRecord, 'waivers'> & { readonly waivers: unknown };

const toRecord = (row: Row): PacketRecord => ({
  ...row,
  waivers: readExact(row.waivers) as readonly AskedWaiver[],
});

export async function insertPacket(
  tx: Tx,
  companyId: string,
  packet: Pick<PacketRecord, 'id' | 'invoiceId' | 'cover' | 'waivers' | 'askedAt' | 'askedBy' | 'askedById'>,
): Promise<void> {
  await tx
    .insertInto('packet')
    .values({
      company_id: companyId,
      id: packet.id,
      invoice_id: packet.invoiceId,
      cover: packet.cover,
      waivers: writeExact(packet.waivers),
      state: 'making',
      parts_done: 0,
      parts_total: 0,
      asked_at: packet.askedAt,
      asked_by: packet.askedBy,
      asked_by_id: packet.askedById,
    })
    .execute();
}

/** The packets of a bill, newest first. */
export async function listPackets(
  tx: Tx,
  companyId: string,
  invoiceId: string,
): Promise<readonly PacketRecord[]> {
  const { rows } = await sql<Row>`select ${columns} from packet
    where company_id = ${companyId} and invoice_id = ${invoiceId} order by asked_at desc, id desc`.execute(
    tx,
  );
  return rows.map(toRecord);
}

export async function loadPacket(tx: Tx, companyId: string, id: string): Promise<PacketRecord | null> {
  const { rows } =
    await sql<Row>`select ${columns} from packet where company_id = ${companyId} and id = ${id}`.execute(tx);
  return rows[0] ? toRecord(rows[0]) : null;
}

/** The PDF of a packet that was made. */
export async function loadPacketBytes(tx: Tx, companyId: string, id: string): Promise<Uint8Array | null> {
  const row = await tx
    .selectFrom('packet')
    .select('bytes')
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** The parts of a packet in their order, each with its bytes. */
export async function loadPacketParts(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<readonly (PacketPartRecord & { readonly bytes: Uint8Array })[]> {
  const { rows } = await sql<PacketPartRecord & { readonly bytes: Uint8Array }>`
    select p.title, p.name, p.first_page as "firstPage", p.attachment_id as "attachmentId", coalesce(p.bytes, a.bytes) as bytes
    from packet_part p
    left join attachment a on a.company_id = p.company_id and a.id = p.attachment_id
    where p.company_id = ${companyId} and p.packet_id = ${id} order by p.position`.execute(tx);
  return rows;
}

/** How far a packet is while it is made. */
export async function movePacket(
  tx: Tx,
  companyId: string,
  id: string,
  progress: { readonly partsDone: number; readonly partsTotal: number } | 'failed',
): Promise<void> {
  await tx
    .updateTable('packet')
    .set(
      progress === 'failed'
        ? { state: 'failed' }
        : { parts_done: progress.partsDone, parts_total: progress.partsTotal },
    )
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .where('state', '=', 'making')
    .execute();
}

/** Keeps a packet that was made, with its parts; from then on nothing of it changes. */
export async function keepPacket(
  tx: Tx,
  companyId: string,
  id: string,
  made: {
    readonly at: Date;
    readonly pages: number;
    readonly sha256: string;
    readonly bytes: Uint8Array;
    readonly parts: readonly PacketPartRecord[];
  },
): Promise<void> {
  await tx
    .insertInto('packet_part')
    .values(
      made.parts.map((part, index) => ({
        company_id: companyId,
        packet_id: id,
        position: index + 1,
        title: part.title,
        name: part.name,
        first_page: part.firstPage,
        attachment_id: part.attachmentId,
        bytes: part.bytes && Buffer.from(part.bytes),
      })),
    )
    .execute();
  await tx
    .updateTable('packet')
    .set({
      state: 'made',
      parts_done: made.parts.length,
      parts_total: made.parts.length,
      made_at: made.at,
      pages: made.pages,
      sha256: made.sha256,
      bytes: Buffer.from(made.bytes),
    })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .execute();
}
