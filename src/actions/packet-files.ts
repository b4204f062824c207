import { type AttachmentRecord, loadAttachmentBytes } from '#db/attachments.ts';
import { withCompany } from '#db/company.ts';
import { countPages } from '#documents/pack.ts';
import { packetWords } from '#documents/packet-words.ts';
import { pageCount } from '#documents/page-count.ts';
import { renderPacketPage } from '#documents/render-packet-page.ts';
import { wordsOf } from '#documents/words-of.ts';
import { dayIn } from '#io/day-in.ts';
import type { Acting } from './acting.ts';
import type { PacketPages } from './packet-pages.ts';
import type { PacketScene } from './packet-scene.ts';
import { printApplication } from './print-application.ts';
import { printBillingReport } from './print-billing-report.ts';
import type { Services } from './services.ts';
import { writeApplicationWorkbook } from './write-application-workbook.ts';

/** A part of a packet: what the archive holds, and the PDF of it that is joined, null where no page can show it. */
export interface PacketFile {
  readonly title: string;
  readonly name: string;
  readonly pdf: Uint8Array | null;
  readonly pages: number;
  /** A file of the contract is not kept twice. */
  readonly attachmentId: string | null;
  readonly bytes: Uint8Array | null;
}

interface Making {
  readonly scene: PacketScene;
  readonly pages: PacketPages;
  readonly progress: (done: number, total: number) => Promise<void>;
}

async function made(title: string, name: string, bytes: Uint8Array): Promise<PacketFile> {
  return { title, name, pdf: bytes, pages: await pageCount(bytes), attachmentId: null, bytes };
}

type OnPages = Pick<PacketFile, 'pdf' | 'pages'>;

const IN_ARCHIVE: OnPages = { pdf: null, pages: 0 };

// A picture whose end is there and which cannot be drawn all the same goes along in the archive.
async function shownOnPages(
  file: AttachmentRecord,
  bytes: Uint8Array,
  { bill }: PacketPages,
  timeZone: string,
): Promise<OnPages> {
  if (file.mediaType === 'application/pdf') {
    const pages = await countPages(bytes);
    return typeof pages === 'number' ? { pdf: bytes, pages } : IN_ARCHIVE;
  }
  const pdf = await renderPacketPage({
    ...bill,
    page: 'picture',
    kind: file.kind,
    name: file.name,
    addedOn: dayIn(timeZone, file.uploadedAt),
    addedBy: file.uploadedBy,
    bytes,
  }).catch(() => null);
  return pdf ? { pdf, pages: await pageCount(pdf) } : IN_ARCHIVE;
}

async function attached(
  { database }: Services,
  { company }: Acting,
  file: AttachmentRecord,
  pages: PacketPages,
): Promise<PacketFile> {
  const read = () =>
    withCompany(database, company.id, (tx) => loadAttachmentBytes(tx, company.id, file.id), {
      readOnly: true,
    });
  return {
    title: `${packetWords.kinds[file.kind]}: ${file.name}`,
    name: file.name,
    ...(file.shown === 'pages'
      ? await shownOnPages(file, await read(), pages, company.timeZone)
      : IN_ARCHIVE),
    attachmentId: file.id,
    bytes: null,
  };
}

/** The parts of a packet behind its cover, one after the other, telling how far it is. */
export async function packetFiles(
  services: Services,
  acting: Acting,
  { scene, pages, progress }: Making,
): Promise<readonly PacketFile[]> {
  const { invoice } = scene.bill;
  const own = wordsOf(pages.bill.words);
  const application = `${own.applicationSummary} ${pages.bill.applicationNumber ?? ''}`.trim();
  const steps: readonly (() => Promise<PacketFile>)[] = [
    async () => {
      const { name, bytes } = await printApplication(services, acting, invoice.id);
      return made(packetWords.withSheet(application), `${name}.pdf`, bytes);
    },
    async () => {
      const { name, bytes } = await writeApplicationWorkbook(services, acting, invoice.id);
      const title = packetWords.asSpreadsheet(application);
      return { title, name: `${name}.xlsx`, ...IN_ARCHIVE, attachmentId: null, bytes };
    },
    async () => made(pages.log.title, pages.log.name, pages.log.bytes),
    async () => {
      const { name, bytes } = await printBillingReport(services, acting, invoice.estimate_id);
      return made(own.billingReport, `${name}.pdf`, bytes);
    },
    ...pages.waivers.map(
      ({ title, name, bytes }) =>
        async () =>
          made(title, name, bytes),
    ),
    ...scene.attachments.map((file) => () => attached(services, acting, file, pages)),
  ];
  const files: PacketFile[] = [];
  for (const step of steps) {
    await progress(files.length, steps.length);
    files.push(await step());
  }
  await progress(steps.length, steps.length);
  return files;
}
