import { withCompany } from '#db/company.ts';
import { loadPacket, loadPacketBytes, loadPacketParts } from '#db/packets.ts';
import { pack } from '#documents/pack.ts';
import { sha256 } from '#io/sha256.ts';
import { type Acting, demand } from './acting.ts';
import type { PrintedFile } from './print-invoice.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

const safeName = (name: string) => name.replaceAll(/[\p{Cc}/\\:*?"<>|]+/gu, '-');

/** A packet that was made as an archive: the whole, and each of its parts as a file. */
export async function packArchive(services: Services, acting: Acting, id: string): Promise<PrintedFile> {
  demand(acting, 'invoices.read');
  const companyId = acting.company.id;
  const { packet, whole, parts } = await withCompany(
    services.database,
    companyId,
    async (tx) => ({
      packet: await loadPacket(tx, companyId, id),
      whole: await loadPacketBytes(tx, companyId, id),
      parts: await loadPacketParts(tx, companyId, id),
    }),
    { readOnly: true },
  );
  if (!packet || !whole) throw refused('not_found', { what: 'packet' });
  const { bytes } = await pack({
    task: 'archive',
    madeAt: packet.askedAt.getTime(),
    files: [
      { name: '00 Packet.pdf', bytes: whole },
      ...parts.map((part, index) => ({
        name: `${String(index + 1).padStart(2, '0')} ${safeName(part.name)}`,
        bytes: part.bytes,
      })),
    ],
  });
  return { name: `Packet ${packet.invoiceNumber}`, bytes, sha256: sha256(bytes) };
}
