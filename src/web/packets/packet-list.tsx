import { FileArchive } from 'lucide-react';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readPacket } from '#endpoints/packets.ts';
import { readPacketArchive, readPacketPdf } from '#endpoints/packets.ts';
import { sizeText } from '#web/attachments/size-text.ts';
import { DocumentLink } from '#web/documents/document-link.tsx';
import { companyUrl } from '#web/lib/api-url.ts';
import { instantText } from '#web/lib/instant-text.ts';
import { buttonLook } from '#web/ui/button-look.ts';

type Packet = AnswerOf<typeof readPacket>;

/** The packets of a bill, newest first: how far one is, and what was made of the others. */
export function PacketList({ packets }: { readonly packets: readonly Packet[] }) {
  if (packets.length === 0) return <p className="text-muted">No packet of this bill was made yet.</p>;
  return (
    <ul aria-label="Packets" className="flex flex-col">
      {packets.map((packet) => (
        <li
          key={packet.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-2 last:border-b-0"
        >
          <span className="min-w-0">
            {instantText(packet.askedAt)}, {packet.askedBy}
            <span className="block text-small text-muted">{stateWords(packet)}</span>
          </span>
          <PacketState packet={packet} />
        </li>
      ))}
    </ul>
  );
}

function PacketState({ packet }: { readonly packet: Packet }) {
  const params = { id: packet.id };
  if (packet.state === 'failed') return null;
  if (packet.state === 'making') {
    return (
      <progress
        aria-label="Making the packet"
        value={packet.partsDone}
        max={Math.max(packet.partsTotal, 1)}
        className="h-2 w-40 accent-accent"
      />
    );
  }
  return (
    <span className="flex flex-wrap gap-2">
      <DocumentLink title="Packet" href={companyUrl(readPacketPdf.path, params)} />
      <a href={companyUrl(readPacketArchive.path, params)} className={buttonLook('quiet')}>
        <FileArchive size={15} aria-hidden="true" />
        ZIP
      </a>
    </span>
  );
}

function stateWords({ state, files, partsDone, partsTotal, pages, sizeBytes }: Packet): string {
  if (state === 'failed') return 'It could not be made. Make it again.';
  if (state === 'making') return partsTotal === 0 ? 'About to begin' : `Part ${partsDone} of ${partsTotal}`;
  const along = files === null ? '' : `, ${files.length === 1 ? '1 file' : `${files.length} files`} along`;
  return `${pages} pages, ${sizeText(sizeBytes ?? 0)}${along}`;
}
