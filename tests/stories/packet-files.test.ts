import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { attachFile } from '#endpoints/attachments.ts';
import { deleteAttachment } from '#endpoints/attachments.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import {
  askForPacket,
  readPacket,
  readPacketArchive,
  readPacketOffer,
  readPacketPdf,
} from '#endpoints/packets.ts';
import type { Bookkeeper, Estimate, Invoice } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { checkTags } from '#tests/support/check-tags.ts';
import { fileSender } from '#tests/support/file-sender.ts';
import { lockedPdf } from '#tests/support/locked-pdf.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { oneDot } from '#tests/support/one-dot.ts';

const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(12)]);

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
let bill: Invoice;
let twoPages: Uint8Array;

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  job = await books.newEstimate({ title: 'Boathouse', lines: [['Frame', '60000']] });
  bill = await books.billPercent(job, '25');
  const policy = await PDFDocument.create();
  policy.addPage([300, 400]).drawRectangle({ width: 50, height: 50 });
  policy.addPage([300, 400]).drawRectangle({ width: 50, height: 50 });
  twoPages = await policy.save();
});
afterAll(() => bookkeeping.stop());

type Attachment = AnswerOf<typeof attachFile>;

const attach = async (name: string, bytes: Uint8Array, query: object = {}): Promise<Attachment> => {
  const response = await fileSender(books)(job.id, bytes, { name, ...query });
  expect(response.status).toBe(201);
  return (await response.json()) as Attachment;
};
const offer = () => books.call(readPacketOffer, { params: { id: bill.id } });
const listed = async (keys: readonly string[]) =>
  (await offer()).checklist
    .filter(({ key }) => keys.includes(key))
    .map(({ key, state, names }) => [key, state, ...names].join(' '));
const asked = (files?: readonly string[]) => ({
  params: { id: bill.id },
  body: { cover: 'Enclosed.', waivers: [], ...(files && { files: [...files] }) },
});

async function bytesOf(id: string, endpoint: typeof readPacketPdf | typeof readPacketArchive) {
  const response = await books.send<typeof readPacketPdf | typeof readPacketArchive>(endpoint, {
    params: { id },
  });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

test.skipIf(missingPackage('qpdf'))(
  'what no page can show is said when it is sent and before the packet is made, with what to do about it',
  async () => {
    const shown: Record<string, string | null> = {};
    for (const [name, bytes, kind] of [
      ['Policy.pdf', twoPages, 'insurance'],
      ['Locked.pdf', lockedPdf(twoPages), 'insurance'],
      ['Broken.pdf', Buffer.from('%PDF-1.7 and nothing'), 'other'],
      ['North side.png', oneDot, 'photo'],
      ['Half.png', oneDot.subarray(0, 50), 'photo'],
      ['IMG_0001.HEIC', HEIC, 'photo'],
      ['Costs.csv', Buffer.from('Steel,12000'), 'other'],
    ] as const) {
      shown[name] = (await attach(name, bytes, { kind })).shown;
    }
    expect(shown).toEqual({
      'Policy.pdf': 'pages',
      'Locked.pdf': 'locked',
      'Broken.pdf': 'broken',
      'North side.png': 'pages',
      'Half.png': 'broken',
      'IMG_0001.HEIC': 'archive',
      'Costs.csv': 'archive',
    });
    expect(await listed(['locked', 'broken', 'too_large', 'heic', 'unprintable', 'size'])).toEqual([
      'locked missing Locked.pdf',
      'broken missing Half.png Broken.pdf',
      'heic note IMG_0001.HEIC',
      'unprintable note Costs.csv',
    ]);
  },
);

test('a packet reads aloud whole: its own parts as they are set, a file without tags page by page', async () => {
  const { id } = await books.call(askForPacket, asked());
  const state = async () => (await books.call(readPacket, { params: { id } })).state;
  await expect.poll(state, { timeout: 60_000 }).toBe('made');
  const tags = await checkTags(await bytesOf(id, readPacketPdf));
  expect(tags.wrong).toEqual([]);
  expect(tags.parts).toEqual([
    'Payment packet',
    expect.stringContaining('with its continuation sheet'),
    'Change order log',
    'Contract billing report',
    'Insurance: Policy.pdf',
    'Photo: North side.png',
  ]);
  expect(tags.alternatives).toEqual(
    expect.arrayContaining([
      'Insurance: Policy.pdf, 1 / 2',
      'Insurance: Policy.pdf, 2 / 2',
      'North side.png',
    ]),
  );
  const files = unzipSync(await bytesOf(id, readPacketArchive));
  const heic = Object.entries(files).find(([name]) => name.endsWith('IMG_0001.HEIC'))?.[1];
  expect(Buffer.compare(Buffer.from(heic ?? []), HEIC)).toBe(0);
});

test('files that come to more than one packet takes are named before, refused, and left out', async () => {
  const plans = Buffer.concat([twoPages, Buffer.alloc(800_000, 0x0a)]);
  const sent = [
    await attach('Plans 1.pdf', plans),
    await attach('Plans 2.pdf', plans),
    await attach('Plans 3.pdf', plans),
  ];
  expect(await listed(['size'])).toEqual(['size blocking 3 2 Plans 1.pdf 1']);
  const { code, detail } = await books.refusal(askForPacket, asked());
  expect([code, detail]).toEqual([
    'packet_too_large',
    'The files that go along come to 3 MB on pages, of which Plans 1.pdf is 1 MB; one packet takes 2 MB. Leave out what it does not need, attach it smaller or pictures as JPEG, or ask whoever runs the server to raise DRAWBOOK_PACKET_MB.',
  ]);
  const { files, mostPageBytes } = await offer();
  expect(mostPageBytes).toBe(2 * 1024 * 1024);
  const chosen = files.filter(({ name }) => !name.startsWith('Plans') || name === 'Plans 2.pdf');
  const packet = await books.call(askForPacket, asked(chosen.map(({ id }) => id)));
  expect(packet.files).toEqual(chosen.map(({ id }) => id));
  await books.call(deleteAttachment, { params: { id: sent[0]?.id ?? '' } });
  const gone = await books.refusal(askForPacket, asked([sent[0]?.id ?? '']));
  expect([gone.code, gone.detail]).toEqual([
    'file_not_of_bill',
    'One of the files that were chosen is not there: it was deleted, or it belongs to another bill or contract. Choose again among the files of this one.',
  ]);
  expect(await listed(['size'])).toEqual([]);
});
