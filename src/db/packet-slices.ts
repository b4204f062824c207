import { sql } from 'kysely';
import { withCompany } from './company.ts';
import type { Database } from './open.ts';

/** A packet that was made, or one of its parts, counted from 1. */
export interface PacketFilePlace {
  readonly id: string;
  readonly position: number | null;
}

const SLICE = 2 * 1024 * 1024;

const bytesAt = (companyId: string, { id, position }: PacketFilePlace) =>
  position === null
    ? sql`select bytes from packet where company_id = ${companyId} and id = ${id}`
    : sql`select coalesce(p.bytes, a.bytes) as bytes from packet_part p
        left join attachment a on a.company_id = p.company_id and a.id = p.attachment_id
        where p.company_id = ${companyId} and p.packet_id = ${id} and p.position = ${position}`;

/**
 * The file of a packet or of one of its parts, slice by slice: a packet is as large as all its photos, and what was made never
 * changes, so that it need not be read at once.
 */
export async function* packetSlices(
  database: Database,
  companyId: string,
  place: PacketFilePlace,
): AsyncGenerator<Uint8Array> {
  for (let from = 1; ; from += SLICE) {
    const slice = await withCompany(
      database,
      companyId,
      async (tx) => {
        const { rows } = await sql<{ bytes: Uint8Array | null }>`
          select substring(bytes from ${from}::int for ${SLICE}::int) as bytes
          from (${bytesAt(companyId, place)}) file`.execute(tx);
        return rows[0]?.bytes;
      },
      { readOnly: true },
    );
    if (!slice) throw new Error(`Packet ${place.id} has no such file.`);
    if (slice.length > 0) yield slice;
    if (slice.length < SLICE) return;
  }
}
