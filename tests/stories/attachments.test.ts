import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type attachFile,
  deleteAttachment,
  listAttachments,
  readAttachment,
} from '#endpoints/attachments.ts';
import { createChangeOrder } from '#endpoints/change-orders.ts';
import { createApiKey } from '#endpoints/company.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { createInvoice, deleteDraft } from '#endpoints/invoices.ts';
import type { Bookkeeper, Estimate } from '#tests/support/bookkeeper.ts';
import { type Bookkeeping, startBookkeeping } from '#tests/support/bookkeeping.ts';
import { fileSender } from '#tests/support/file-sender.ts';
import { oneDot } from '#tests/support/one-dot.ts';

type Attachment = AnswerOf<typeof attachFile>;

let bookkeeping: Bookkeeping;
let books: Bookkeeper;
let job: Estimate;
let send: ReturnType<typeof fileSender>;

beforeAll(async () => {
  bookkeeping = await startBookkeeping();
  books = await bookkeeping.newCompany();
  job = await books.newEstimate({ title: 'Boathouse', lines: [['Frame', '60000']] });
  send = fileSender(books);
});
afterAll(() => bookkeeping.stop());

const attach = async (name: string, bytes: Uint8Array | string, query: object = {}): Promise<Attachment> => {
  const response = await send(job.id, bytes, { name, ...query });
  expect(response.status).toBe(201);
  return (await response.json()) as Attachment;
};
const refusal = async (name: string, bytes: Uint8Array | string, query: object = {}) =>
  (await (await send(job.id, bytes, { name, ...query })).json()) as { code: string; detail: string };
const names = async (query: object = {}) =>
  (await books.call(listAttachments, { params: job, query })).rows.map(({ name }) => name);

describe('files of a contract', () => {
  test('come back as they were sent, as a download that runs nothing', async () => {
    const file = await attach('Süd “Ansicht”.png', oneDot, { kind: 'photo' });
    expect(file).toMatchObject({
      kind: 'photo',
      mediaType: 'image/png',
      shown: 'pages',
      sizeBytes: oneDot.length,
      inPacket: false,
    });
    const response = await books.send(readAttachment, { params: { id: file.id } });
    expect(Buffer.from(await response.arrayBuffer()).equals(oneDot)).toBe(true);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="Sud-Ansicht\.png"; filename\*=UTF-8''S%C3%BCd%20/,
      ),
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  test('stay downloads, also where a picture of a page is asked for and the PDF is broken', async () => {
    const broken = await attach('Broken.pdf', '%PDF-1.7 and nothing');
    const { key } = await books.call(createApiKey, { body: { name: 'Pictures' } });
    const address = `${bookkeeping.address}/api/v1/attachments/${broken.id}`;
    const response = await fetch(address, {
      headers: { accept: 'image/svg+xml', authorization: `Bearer ${key}` },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  test('are told by their bytes: a page called a picture is a text', async () => {
    const page = await attach('site.jpg', '<html><script>alert(1)</script></html>');
    expect(page.mediaType).toBe('text/plain');
  });

  test('are those of the contract, of a bill, or of a change order', async () => {
    const bill = await books.billPercent(job, '25');
    const order = await books.call(createChangeOrder, {
      params: job,
      body: {
        title: 'Glazing',
        reason: 'Second window',
        lines: [{ kind: 'addition', description: 'Window', unitPrice: '900' }],
      },
    });
    const ofBill = await attach('Delivery note.txt', 'Steel, 12 t', { invoiceId: bill.id });
    const ofOrder = await attach('Quote.csv', 'Window,900', { changeOrderId: order.id });
    expect([ofBill.placeNumber, ofOrder.placeNumber, ofOrder.mediaType]).toEqual([
      bill.number,
      'CO-1',
      'text/csv',
    ]);
    expect(await names({ invoiceId: bill.id })).toEqual(['Delivery note.txt']);
    expect(await names({ changeOrderId: order.id })).toEqual(['Quote.csv']);
    expect(await names()).toEqual(expect.arrayContaining(['Delivery note.txt', 'Quote.csv', 'site.jpg']));
  });

  test('stay with the contract when a draft that they were attached to is deleted', async () => {
    const draft = await books.call(createInvoice, {
      params: job,
      body: { basis: { kind: 'percent', percent: '10' }, invoiceDate: '2026-03-31' },
    });
    const { id } = await attach('Ticket.txt', 'Crane, 3 h', { invoiceId: draft.id });
    await books.call(deleteDraft, { params: { id: draft.id } });
    const { rows } = await books.call(listAttachments, { params: job });
    expect(rows.find((file) => file.id === id)).toMatchObject({ name: 'Ticket.txt', invoiceId: null });
  });

  test('can be deleted', async () => {
    const { id } = await attach('Wrong.txt', 'Another job');
    await books.call(deleteAttachment, { params: { id } });
    expect(await names()).not.toContain('Wrong.txt');
    expect((await books.refusal(readAttachment, { params: { id } })).code).toBe('not_found');
  });

  test('sent twice with one key are kept once, and another file under that key is refused', async () => {
    const once = { key: 'the same press of a button' };
    const first = (await (
      await send(job.id, 'Gate code 4711', { name: 'Gate.txt' }, once)
    ).json()) as Attachment;
    const again = (await (
      await send(job.id, 'Gate code 4711', { name: 'Gate.txt' }, once)
    ).json()) as Attachment;
    expect(again.id).toBe(first.id);
    const other = await send(job.id, 'Gate code 4712', { name: 'Gate.txt' }, once);
    expect(((await other.json()) as { code: string }).code).toBe('key_reused');
    const elsewhere = await send(job.id, 'Gate code 4711', { name: 'Gate.txt', kind: 'insurance' }, once);
    expect(((await elsewhere.json()) as { code: string }).code).toBe('key_reused');
  });
});

describe('what is not kept', () => {
  test('an empty file, a program, a workbook with macros', async () => {
    expect((await refusal('Policy.pdf', '')).code).toBe('file_empty');
    const { code, detail } = await refusal('Policy.pdf', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1]));
    expect([code, detail]).toEqual([
      'file_kind_unknown',
      'Policy.pdf is no JPEG, PNG, WebP, HEIC, PDF, XLSX, CSV or text file, whatever its name says. Save it as one of these.',
    ]);
    expect((await refusal('Costs.xlsm', 'PK\u0003\u0004 xl/workbook.xml xl/vbaProject.bin')).code).toBe(
      'file_kind_unknown',
    );
  });

  test('a file of a bill of another contract, or of two things at once', async () => {
    const other = await books.newEstimate({ title: 'Shed', lines: [['Frame', '6000']] });
    const bill = await books.billPercent(other, '25');
    expect((await refusal('a.txt', 'a', { invoiceId: bill.id })).code).toBe('file_place_elsewhere');
  });

  test('a file larger than the setting allows', async () => {
    const response = await send(job.id, new Uint8Array(1024 * 1024 + 1).fill(65), { name: 'Large.txt' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ fields: { body: 'The file is larger than 1 MB.' } });
  });
});
