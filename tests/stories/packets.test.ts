import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationWorkbook } from '#documents/application-workbook.ts';
import type { attachFile } from '#endpoints/attachments.ts';
import { deleteAttachment } from '#endpoints/attachments.ts';
import { createChangeOrder, decideChangeOrder } from '#endpoints/change-orders.ts';
import type { AnswerOf, BodyInputOf } from '#endpoints/endpoint.ts';
import { createInvoice, voidInvoice } from '#endpoints/invoices.ts';
import {
  askForPacket,
  readPacket,
  readPacketArchive,
  readPacketOffer,
  readPacketPdf,
} from '#endpoints/packets.ts';
import type { Bookkeeper, Estimate, Invoice } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { checkPdf } from '#tests/support/check-pdf.ts';
import { exampleApplication } from '#tests/support/example-application.ts';
import { fileSender } from '#tests/support/file-sender.ts';
import { looseFonts } from '#tests/support/loose-fonts.ts';
import { missingPackage } from '#tests/support/missing-package.ts';
import { oneDot } from '#tests/support/one-dot.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { typedBill } from './typed-bill.ts';

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
let first: Invoice;
let second: Invoice;

async function orderChange(title: string, price: string, approved: boolean): Promise<void> {
  const lines = [{ kind: 'addition' as const, description: title, unitPrice: price }];
  const order = await books.call(createChangeOrder, {
    params: job,
    body: { title, reason: 'As agreed on site', lines },
  });
  if (!approved) return;
  const body = { version: order.version, decision: 'approved' as const, by: 'Dana Fox', on: '2026-03-02' };
  await books.call(decideChangeOrder, { params: { id: order.id }, body });
}

const apply = async (month: string, cells: Parameters<typeof typedBill>[1]) => {
  const { basis, ...rest } = typedBill(job, cells);
  const period = { periodFrom: `${month}-01`, periodTo: `${month}-28` };
  return books.bill(job, {
    ...rest,
    basis: basis.kind === 'application' ? { ...basis, ...period } : basis,
    invoiceDate: `${month}-28`,
  });
};

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  job = await books.newEstimate({
    title: 'Boathouse',
    retainageRate: '10',
    lines: [
      ['Frame', '60000'],
      ['Windows', '40000'],
    ],
  });
  first = await apply('2026-02', { application: ['20%', ''] });
  await orderChange('Skylight', '5000', true);
  await orderChange('Second deck', '9000', false);
  second = await apply('2026-03', { application: ['50%', { stored: '12000' }, ''] });
});
afterAll(() => bookkeeping.stop());

const offerOf = ({ id }: Invoice) => books.call(readPacketOffer, { params: { id } });
const listed = async (invoice: Invoice) =>
  (await offerOf(invoice)).checklist.map(({ key, state, amount, names }) =>
    [key, state, amount, ...names].filter((part) => part !== null).join(' '),
  );
const offered = async (invoice: Invoice) =>
  (await offerOf(invoice)).waivers.map(
    ({ number, kind, amount, open, suggested }) =>
      `${number} ${kind} ${open === '0.00' ? amount : `${open} open`}${suggested ? ' ✓' : ''}`,
  );

async function made(invoice: Invoice, waivers: BodyInputOf<typeof askForPacket>['waivers']) {
  const asked = await books.call(askForPacket, {
    params: { id: invoice.id },
    body: { cover: 'Dear Ms. Fox,\n\nour application for March is enclosed.', waivers },
  });
  expect(asked.state).toBe('making');
  const read = () => books.call(readPacket, { params: { id: asked.id } });
  await expect.poll(async () => (await read()).state, { timeout: 20_000 }).toBe('made');
  return read();
}
type Packed = typeof readPacketPdf | typeof readPacketArchive;
const bytesOf = async <E extends Packed>(endpoint: E, id: string) =>
  new Uint8Array(await (await books.send<Packed>(endpoint, { params: { id } })).arrayBuffer());

describe('before a packet is made', () => {
  test('the checklist says what is missing', async () => {
    expect(await listed(second)).toEqual([
      'application ready',
      'certificate note',
      'change_orders note 1',
      'billing_report ready',
      `payment_before note ${first.due} ${first.number}`,
      'retainage note 3000.00',
      'insurance missing',
      'stored_materials missing 12000.00',
      'photos missing',
    ]);
  });

  test('waivers are offered: unconditional ones only of what is recorded as paid', async () => {
    expect(await offered(second)).toEqual([
      `${second.number} conditional_progress ${second.due} ✓`,
      `${second.number} unconditional_progress ${second.due} open`,
      `${first.number} unconditional_progress ${first.due} open`,
    ]);
    const { code, detail } = await books.refusal(askForPacket, {
      params: { id: second.id },
      body: { cover: '', waivers: [{ invoiceId: first.id, kind: 'unconditional_progress' }] },
    });
    expect(code).toBe('waiver_before_payment');
    expect(detail).toContain(`$10,800.00 of ${first.number} is not recorded as paid`);
    await books.pay({ customerId: first.customer.id, amount: first.due, to: { [first.id]: first.due } });
    expect((await offered(second)).at(-1)).toBe(`${first.number} unconditional_progress ${first.due} ✓`);
  });

  test('the letter names the bill, the job, the amount and the day', async () => {
    const { letter } = await offerOf(second);
    expect(letter).toContain('Application 2 for Boathouse, for the work through Mar 28, 2026');
    expect(letter).toContain('The payment due is $28,200.00, by Apr 27, 2026.');
  });
});

describe('a packet', () => {
  let packet: AnswerOf<typeof readPacket>;
  let photo: AnswerOf<typeof attachFile>;

  test('is made of the bill’s documents and files', async () => {
    const send = fileSender(books);
    const attach = async (name: string, bytes: Uint8Array, query: object) =>
      (await (await send(job.id, bytes, { name, ...query })).json()) as AnswerOf<typeof attachFile>;
    const policy = await PDFDocument.create();
    policy.addPage([300, 400]);
    policy.addPage([300, 400]);
    photo = await attach('North side.png', oneDot, { kind: 'photo', invoiceId: second.id });
    await attach('Policy.pdf', await policy.save(), { kind: 'insurance' });
    await attach('Windows.xlsx', await applicationWorkbook(exampleApplication(1)), {
      kind: 'stored_materials',
    });
    await attach('Broken.pdf', Buffer.from('%PDF-1.7 and nothing'), { kind: 'other' });
    // A sign in its name turns round how the rest of it reads; no file is saved under such a name.
    await attach('Steel\u202e.csv', Buffer.from('Steel,12000'), { kind: 'other' });
    await attach('Of the first bill.png', oneDot, { kind: 'photo', invoiceId: first.id });
    packet = await made(second, [
      { invoiceId: second.id, kind: 'conditional_progress' },
      { invoiceId: first.id, kind: 'unconditional_progress' },
    ]);
    expect([packet.partsDone, packet.partsTotal]).toEqual([12, 12]);
  });

  test('holds everything in one PDF, with the page of each part in its contents and its bookmarks', async () => {
    const bytes = await bytesOf(readPacketPdf, packet.id);
    const whole = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(whole.getPageCount()).toBe(packet.pages);
    if (!missingPackage('qpdf')) expect(checkPdf(bytes)).toBe('');
    if (missingPackage('poppler-utils')) return;
    expect(looseFonts(bytes)).toEqual([]);
    const text = pdfText(bytes);
    // Each part begins on the page that the contents name.
    const parts = [
      ['Application for payment 2, with its continuation sheet', '8. Current payment due 28,200.00'],
      ['Change order log', 'CO-2 Second deck'],
      ['Contract billing report', 'Contract billing report EST-0001'],
      [
        `Conditional lien waiver, progress payment, ${second.number}`,
        'Retainage held under the contract: $3,000.00 • Change order CO-2, Second deck, not approved yet: $9,000.00',
      ],
      [
        `Unconditional lien waiver, progress payment, ${first.number}`,
        'Rivera Builders has received $10,800.00 from',
      ],
      [`Unconditional lien waiver, progress payment, ${first.number}`, `Bill ${first.number}, Application 1`],
      ['Photo: North side.png', 'Photo, added'],
    ] as const;
    const contents = pdfText(bytes, 1);
    for (const [title, words] of parts) {
      const [, page = '0'] = new RegExp(`${title} (\\d+)`).exec(contents) ?? [];
      expect([title, pdfText(bytes, Number(page))]).toEqual([title, expect.stringContaining(words)]);
    }
    expect(contents).toContain('our application for March is enclosed.');
    for (const title of [
      'Application for payment 2, as a spreadsheet',
      'Stored materials: Windows.xlsx',
      'Attachment: Broken.pdf',
    ])
      expect(contents).toContain(`${title} In the archive only`);
    expect(contents).toMatch(/Insurance: Policy\.pdf \d+/);
    expect(text).not.toContain('Of the first bill');
  });

  test('is an archive of its parts as well, files as they were sent', async () => {
    const files = unzipSync(await bytesOf(readPacketArchive, packet.id));
    expect(Object.keys(files)).toEqual([
      '00 Packet.pdf',
      '01 Payment packet.pdf',
      '02 Application EST-0001 2.pdf',
      '03 Application EST-0001 2.xlsx',
      '04 Change order log.pdf',
      '05 Billing report EST-0001.pdf',
      `06 Conditional lien waiver, progress payment, ${second.number}.pdf`,
      `07 Unconditional lien waiver, progress payment, ${first.number}.pdf`,
      '08 Policy.pdf',
      '09 Windows.xlsx',
      '10 North side.png',
      '11 Broken.pdf',
      '12 Steel.csv',
    ]);
    expect(Buffer.from(files['10 North side.png'] ?? []).equals(oneDot)).toBe(true);
  });

  test('is always the file that was made, and the files in it stay', async () => {
    const before = await bytesOf(readPacketPdf, packet.id);
    await books.pay({ customerId: second.customer.id, amount: '100', to: { [second.id]: '100' } });
    expect(Buffer.compare(await bytesOf(readPacketPdf, packet.id), before)).toBe(0);
    const { code, detail } = await books.refusal(deleteAttachment, { params: { id: photo.id } });
    expect([code, detail]).toEqual([
      'file_in_packet',
      'North side.png is part of a packet that was made, so it stays. Attach the better version beside it.',
    ]);
    const { packets } = await offerOf(second);
    expect(packets.map(({ id, state, pages }) => [id, state, pages])).toEqual([
      [packet.id, 'made', packet.pages],
    ]);
  });

  test('is there for its own company only', async () => {
    const others = await bookkeeping.newCompany();
    for (const endpoint of [readPacket, readPacketPdf, readPacketArchive]) {
      expect((await others.refusal(endpoint, { params: { id: packet.id } })).code).toBe('not_found');
    }
  });
});

describe('what there is no packet of', () => {
  const refusal = async (id: string) =>
    books.refusal(askForPacket, { params: { id }, body: { cover: '', waivers: [] } });

  test('a draft, a void bill, a waiver of another contract', async () => {
    const other = await books.newEstimate({ title: 'Shed', lines: [['Frame', '6000']] });
    const draft = await books.call(createInvoice, {
      params: other,
      body: { basis: { kind: 'percent', percent: '10' }, invoiceDate: '2026-03-31' },
    });
    const { code, detail } = await refusal(draft.id);
    expect([code, detail]).toEqual([
      'packet_of_no_bill',
      'A packet is made of an issued bill. Issue the draft first.',
    ]);
    const bill = await books.billPercent(other, '25');
    const stranger = await books.refusal(askForPacket, {
      params: { id: bill.id },
      body: { cover: '', waivers: [{ invoiceId: second.id, kind: 'conditional_progress' }] },
    });
    expect(stranger.code).toBe('waiver_of_other_contract');
    await books.call(voidInvoice, { params: { id: bill.id }, body: { reason: 'Wrong job' } });
    expect((await refusal(bill.id)).detail).toContain('this one is void or corrects another');
  });
});
