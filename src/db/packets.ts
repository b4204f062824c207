import { sql } from 'kysely';
import type { WaiverKind } from '#core/packets/plan-waiver.ts';
import { readExact, writeExact } from './exact-json.ts';
import type { Tx } from './open.ts';
import { sameMemory } from './same-memory.ts';

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
  /** The files that were chosen, by their ids; null of a packet that took every file. */
  readonly files: readonly string[] | null;
  readonly state: 'making' | 'made' | 'failed';
  readonly partsDone: number;
  readonly partsTotal: number;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly askedById: string;
  /** What was asked for on which state of the books: the same again while it is made is the same packet. */
  readonly askedFor: string | null;
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

const columns = sql`id, invoice_id as "invoiceId", cover, waivers, files, state, parts_done as "partsDone", parts_total as "partsTotal",
  asked_at as "askedAt", asked_by as "askedBy", asked_by_id as "askedById", asked_for as "askedFor", made_at as "madeAt", pages,
  octet_length(bytes) as "sizeBytes", sha256,
  (select i.number from invoice i where i.company_id = packet.company_id and i.id = packet.invoice_id) as "invoiceNumber"`;

type Row = Omit<PacketRecord, 'waivers'> & { readonly waivers: unknown };

const toRecord = (row: Row): PacketRecord => ({
  ...row,
  waivers: readExact(row.waivers) as readonly AskedWaiver[],
});

/** Keeps that a packet was asked for, and tells whether it is a new one: of the same, one is made at a time. */
export async function insertPacket(
  tx: Tx,
  companyId: string,
  packet: Pick<
    PacketRecord,
    'id' | 'invoiceId' | 'cover' | 'waivers' | 'files' | 'askedAt' | 'askedBy' | 'askedById' | 'askedFor'
  >,
): Promise<boolean> {
  const result = await tx
    .insertInto('packet')
    .values({
      company_id: companyId,
      id: packet.id,
      invoice_id: packet.invoiceId,
      cover: packet.cover,
      waivers: writeExact(packet.waivers),
      files: packet.files && writeExact(packet.files),
      state: 'making',
      parts_done: 0,
      parts_total: 0,
      asked_at: packet.askedAt,
      asked_by: packet.askedBy,
      asked_by_id: packet.askedById,
      asked_for: packet.askedFor,
    })
    // Written out: as a parameter it would not be told that the index is meant.
    .onConflict((conflict) =>
      conflict
        .columns(['company_id', 'invoice_id', 'asked_for'])
        .where('state', '=', sql.lit('making'))
        .doNothing(),
    )
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The newest packet of a bill that was asked for in the same words on the same state of the books; it may have ended just now. */
export async function packetAskedFor(
  tx: Tx,
  companyId: string,
  { invoiceId, askedFor }: Pick<PacketRecord, 'invoiceId' | 'askedFor'>,
): Promise<string> {
  const { id } = await tx
    .selectFrom('packet')
    .select('id')
    .where('company_id', '=', companyId)
    .where('invoice_id', '=', invoiceId)
    .where('asked_for', '=', askedFor)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}

/** The packets of a company that are being made, or that nobody makes any more since a server ended, oldest first. */
export async function listPacketsBeingMade(tx: Tx, companyId: string): Promise<readonly PacketRecord[]> {
  const { rows } = await sql<Row>`select ${columns} from packet
    where company_id = ${companyId} and state = 'making' order by asked_at, id`.execute(tx);
  return rows.map(toRecord);
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

/** The names that the parts of a packet have in its archive, in their order, each with its place, counted from 1. */
export async function listPacketParts(
  tx: Tx,
  companyId: string,
  id: string,
): Promise<readonly { readonly position: number; readonly name: string }[]> {
  return tx
    .selectFrom('packet_part')
    .select(['position', 'name'])
    .where('company_id', '=', companyId)
    .where('packet_id', '=', id)
    .orderBy('position')
    .execute();
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
        bytes: part.bytes && sameMemory(part.bytes),
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
      bytes: sameMemory(made.bytes),
    })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .execute();
}
