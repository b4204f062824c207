import { withCompany } from '#db/company.ts';
import { keepPacket, loadPacket, movePacket, type PacketRecord } from '#db/packets.ts';
import { languageOfWords } from '#documents/language-of-words.ts';
import { pack } from '#documents/pack.ts';
import { pageCount } from '#documents/page-count.ts';
import { sha256 } from '#io/sha256.ts';
import type { Acting } from './acting.ts';
import { chosenFiles } from './chosen-files.ts';
import { makeHeld } from './make-held.ts';
import { type PacketFile, packetFiles } from './packet-files.ts';
import { packetCover, packetNumbers, packetPages } from './packet-pages.ts';
import { packetScene } from './packet-scene.ts';
import type { Services } from './services.ts';

interface Placed extends PacketFile {
  readonly firstPage: number | null;
}

function placedBehind(coverPages: number, files: readonly PacketFile[]): readonly Placed[] {
  let next = coverPages + 1;
  return files.map((file) => {
    if (file.pdf === null) return { ...file, firstPage: null };
    next += file.pages;
    return { ...file, firstPage: next - file.pages };
  });
}

async function make(services: Services, acting: Acting, packet: PacketRecord): Promise<void> {
  const { company } = acting;
  const inCompany = <T>(work: Parameters<typeof withCompany<T>>[2]) =>
    withCompany(services.database, company.id, work);
  const whole = await withCompany(
    services.database,
    company.id,
    (tx) => packetScene(tx, company.id, packet.invoiceId, services.mostPacketBytes),
    { readOnly: true, isolation: 'repeatable read' },
  );
  const scene = { ...whole, attachments: chosenFiles(whole.attachments, packet.files) };
  const pages = await packetPages(services, acting, scene, packet);
  const progress = (partsDone: number, partsTotal: number) =>
    inCompany((tx) => movePacket(tx, company.id, packet.id, { partsDone, partsTotal }));
  const files = await packetFiles(services, acting, { scene, pages, progress });
  // The letter names the page on which each part begins, and is as long as its contents: it is set twice.
  const coverOf = (parts: readonly Placed[]) => packetCover(pages, packet.cover, parts);
  const coverPages = await pageCount(await coverOf(placedBehind(1, files)));
  const parts = placedBehind(coverPages, files);
  const cover = { ...pages.cover, bytes: await coverOf(parts) };
  const allPages = files.reduce((sum, file) => sum + file.pages, coverPages);
  const joined = await pack(
    {
      task: 'join',
      title: `${cover.title}, ${scene.printed.estimateTitle}`,
      author: scene.printed.parties.companyName,
      language: languageOfWords(scene.printed.parties.locale),
      madeAt: packet.askedAt.getTime(),
      pdfs: [
        { title: cover.title, bytes: cover.bytes },
        ...parts.flatMap(({ title, pdf }) => (pdf === null ? [] : [{ title, bytes: pdf }])),
      ],
      numbers: await packetNumbers(pages, allPages),
    },
    // What is kept with the packet is read again; files of the contract are not.
    files.flatMap(({ pdf, bytes }) => (pdf && bytes === null ? [pdf] : [])),
  );
  await inCompany((tx) =>
    keepPacket(tx, company.id, packet.id, {
      at: services.now(),
      pages: joined.pages,
      sha256: sha256(joined.bytes),
      bytes: joined.bytes,
      parts: [{ ...cover, firstPage: 1, attachmentId: null }, ...parts],
    }),
  );
}

/**
 * Makes a packet that was asked for: its own pages, its documents and files, joined with tags, bookmarks and page numbers.
 * One that cannot be made says that it failed; one that somebody else is making at this moment is left to them.
 */
export async function makePacket(services: Services, acting: Acting, packetId: string): Promise<void> {
  const { id: companyId } = acting.company;
  const inCompany = <T>(work: Parameters<typeof withCompany<T>>[2]) =>
    withCompany(services.database, companyId, work);
  await makeHeld(
    services,
    { table: 'packet', companyId, id: packetId },
    {
      make: async () => {
        const packet = await inCompany((tx) => loadPacket(tx, companyId, packetId));
        if (packet) await make(services, acting, packet);
      },
      fail: () => inCompany((tx) => movePacket(tx, companyId, packetId, 'failed')),
    },
  );
}
