import { withCompany } from '#db/company.ts';
import { packetSlices } from '#db/packet-slices.ts';
import { loadPacket } from '#db/packets.ts';
import { streamOf } from '#io/stream-of.ts';
import { type Acting, demand } from './acting.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** A file that is read while it is sent. */
export interface StreamedFile {
  readonly name: string;
  readonly stream: ReadableStream<Uint8Array>;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** A packet that was made as one PDF: always the file that was made. */
export async function readPacketPdf(
  { database }: Services,
  acting: Acting,
  id: string,
): Promise<StreamedFile> {
  demand(acting, 'invoices.read');
  const { id: companyId } = acting.company;
  const packet = await withCompany(database, companyId, (tx) => loadPacket(tx, companyId, id), {
    readOnly: true,
  });
  if (!packet?.sha256 || packet.sizeBytes === null) throw refused('not_found', { what: 'packet' });
  return {
    name: `Packet ${packet.invoiceNumber}`,
    stream: streamOf(packetSlices(database, companyId, { id, position: null })),
    sizeBytes: packet.sizeBytes,
    sha256: packet.sha256,
  };
}
