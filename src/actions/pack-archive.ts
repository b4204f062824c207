import { safeFileName } from '#core/attachments/safe-file-name.ts';
import { withCompany } from '#db/company.ts';
import { packetSlices } from '#db/packet-slices.ts';
import { listPacketParts, loadPacket } from '#db/packets.ts';
import { archivePieces } from '#documents/archive-pieces.ts';
import { streamOf } from '#io/stream-of.ts';
import { type Acting, demand } from './acting.ts';
import type { StreamedFile } from './read-packet-pdf.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** A packet that was made as an archive: the whole, and each of its parts as a file. Of one packet there is one archive. */
export async function packArchive(
  { database }: Services,
  acting: Acting,
  id: string,
): Promise<Omit<StreamedFile, 'sizeBytes'>> {
  demand(acting, 'invoices.read');
  const { id: companyId } = acting.company;
  const { packet, parts } = await withCompany(
    database,
    companyId,
    async (tx) => ({
      packet: await loadPacket(tx, companyId, id),
      parts: await listPacketParts(tx, companyId, id),
    }),
    { readOnly: true },
  );
  if (!packet?.sha256) throw refused('not_found', { what: 'packet' });
  const files = [
    { name: '00 Packet.pdf', pieces: () => packetSlices(database, companyId, { id, position: null }) },
    ...parts.map(({ position, name }) => ({
      name: `${String(position).padStart(2, '0')} ${safeFileName(name)}`,
      pieces: () => packetSlices(database, companyId, { id, position }),
    })),
  ];
  return {
    name: `Packet ${packet.invoiceNumber}`,
    stream: streamOf(archivePieces(files, packet.askedAt.getTime())),
    sha256: packet.sha256,
  };
}
