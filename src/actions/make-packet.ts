import { withCompany } from '#db/company.ts';
import { keepPacket, loadPacket, movePacket } from '#db/packets.ts';
import { countPages, pack } from '#documents/pack.ts';
import { sha256 } from '#io/sha256.ts';
import type { Acting } from './acting.ts';
import { type PacketFile, packetFiles } from './packet-files.ts';
import { packetCover, packetNumbers, packetPages } from './packet-pages.ts';
import { packetScene } from './packet-scene.ts';
import { Refused } from './refused.ts';
import type { Services } from './services.ts';

interface Placed extends PacketFile {
  readonly firstPage: number | null;
}

const sumOf = (counts: readonly (number | null)[]): number =>
  counts.reduce<number>((sum, pages) => sum + (pages ?? 0), 0);

// The letter names the page on which each part begins, and is as long as its contents: it is set twice.
async function placed(
  coverOf: (parts: readonly Placed[]) => Promise<Uint8Array>,
  files: readonly PacketFile[],
): Promise<readonly Placed[]> {
  const joined = files.filter((file) => file.pdf !== null);
  const unplaced = files.map((file) => ({ ...file, firstPage: file.pdf === null ? null : 1 }));
  const [coverPages, ...counts] = await countPages([
    await coverOf(unplaced),
    ...joined.flatMap(({ pdf }) => (pdf === null ? [] : [pdf])),
  ]);
  let next = (coverPages ?? 1) + 1;
  return files.map((file) => {
    const pages = file.pdf === null ? null : (counts[joined.indexOf(file)] ?? null);
    if (pages === null) return { ...file, pdf: null, firstPage: null };
    next += pages;
    return { ...file, firstPage: next - pages };
  });
}

/**
 * Makes a packet that was asked for: its own pages, its documents and files, joined with bookmarks and page numbers. One
 * that cannot be made says that it failed.
 */
export async function makePacket(services: Services, acting: Acting, packetId: string): Promise<void> {
  const { company } = acting;
  const inCompany = <T>(work: Parameters<typeof withCompany<T>>[2]) =>
    withCompany(services.database, company.id, work);
  const packet = await inCompany((tx) => loadPacket(tx, company.id, packetId));
  if (packet?.state !== 'making') return;
  try {
    const scene = await withCompany(
      services.database,
      company.id,
      (tx) => packetScene(tx, company.id, packet.invoiceId),
      { readOnly: true, isolation: 'repeatable read' },
    );
    const pages = await packetPages(services, acting, scene, packet);
    const progress = (partsDone: number, partsTotal: number) =>
      inCompany((tx) => movePacket(tx, company.id, packetId, { partsDone, partsTotal }));
    const files = await packetFiles(services, acting, { scene, pages, progress });
    const coverOf = (parts: readonly Placed[]) => packetCover(pages, packet.cover, parts);
    const parts = await placed(coverOf, files);
    const cover = { ...pages.cover, bytes: await coverOf(parts) };
    const joined = [
      { title: cover.title, bytes: cover.bytes },
      ...parts.flatMap(({ title, pdf }) => (pdf === null ? [] : [{ title, bytes: pdf }])),
    ];
    const { bytes, pages: pageCount } = await pack({
      task: 'join',
      title: `${cover.title}, ${scene.printed.estimateTitle}`,
      author: scene.printed.parties.companyName,
      language: scene.printed.parties.locale,
      madeAt: packet.askedAt.getTime(),
      pdfs: joined,
      numbers: await packetNumbers(pages, sumOf(await countPages(joined.map((one) => one.bytes)))),
    });
    await inCompany((tx) =>
      keepPacket(tx, company.id, packetId, {
        at: services.now(),
        pages: pageCount,
        sha256: sha256(bytes),
        bytes,
        parts: [{ ...cover, firstPage: 1, attachmentId: null }, ...parts],
      }),
    );
  } catch (error) {
    await inCompany((tx) => movePacket(tx, company.id, packetId, 'failed'));
    // What was refused since it was asked for is no fault: the bill is void by now.
    if (!(error instanceof Refused)) throw error;
  }
}
