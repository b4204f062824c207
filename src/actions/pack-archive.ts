import { safeFileName } from '#core/attachments/safe-file-name.ts';
import { withCompany } from '#db/company.ts';
import type { Tx } from '#db/open.ts';
import { listPacketParts, loadPacket, loadPacketBytes, loadPartBytes } from '#db/packets.ts';
import { archiveStream } from '#documents/archive-stream.ts';
import { type Acting, demand } from './acting.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** A packet as an archive, which is written while it is sent. */
export interface PackedArchive {
  readonly name: string;
  readonly stream: ReadableStream<Uint8Array>;
  /** Of the packet: of one packet there is one archive. */
  readonly sha256: string;
}

/** A packet that was made as an archive: the whole, and each of its parts as a file. */
export async function packArchive(services: Services, acting: Acting, id: string): Promise<PackedArchive> {
  demand(acting, 'invoices.read');
  const companyId = acting.company.id;
  const reading = <T>(work: (tx: Tx) => Promise<T>) =>
    withCompany(services.database, companyId, work, { readOnly: true });
  const { packet, parts } = await reading(async (tx) => ({
    packet: await loadPacket(tx, companyId, id),
    parts: await listPacketParts(tx, companyId, id),
  }));
  if (!packet?.sha256) throw refused('not_found', { what: 'packet' });
  const whole = async () => {
    const bytes = await reading((tx) => loadPacketBytes(tx, companyId, id));
    if (!bytes) throw new Error(`Packet ${id} has no file.`);
    return bytes;
  };
  const files = [
    { name: '00 Packet.pdf', bytes: whole },
    ...parts.map(({ position, name }) => ({
      name: `${String(position).padStart(2, '0')} ${safeFileName(name)}`,
      bytes: () => reading((tx) => loadPartBytes(tx, companyId, id, position)),
    })),
  ];
  return {
    name: `Packet ${packet.invoiceNumber}`,
    stream: archiveStream(files, packet.askedAt.getTime()),
    sha256: packet.sha256,
  };
}
