import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allEndpoints } from '#endpoints/all-endpoints.ts';
import { attachFile, listAttachments } from '#endpoints/attachments.ts';
import { listEntries, writeEntry } from '#endpoints/books.ts';
import { createChangeOrder } from '#endpoints/change-orders.ts';
import { readCompany } from '#endpoints/company.ts';
import { creditInvoice } from '#endpoints/corrections.ts';
import { listCustomers } from '#endpoints/customers.ts';
import type { Endpoint } from '#endpoints/endpoint.ts';
import { createEstimate, listEstimates } from '#endpoints/estimates.ts';
import { createInvoice, listInvoices } from '#endpoints/invoices.ts';
import { askForPacket, readPacket, readPacketArchive, readPacketPdf } from '#endpoints/packets.ts';
import { applyCredit, listPayments, recordPayment } from '#endpoints/payments.ts';
import { startTestApplication, type TestApplication } from '#tests/support/application.ts';
import { done, NOWHERE } from '#tests/support/endpoint-caller.ts';
import { exampleFor, newWorld, thingOf, type World } from '#tests/support/endpoint-world.ts';
import { everythingOf } from '#tests/support/everything-of.ts';

let application: TestApplication;
let ours: World;
let theirs: World;
let before: unknown;

beforeAll(async () => {
  application = await startTestApplication();
  ours = await newWorld(application.address);
  theirs = await newWorld(application.address);
  before = await everythingOf(theirs);
});
afterAll(() => application.stop());

const aboutOne = Object.entries(allEndpoints).filter(([, one]) => one.path.includes(':id'));

describe("another company's thing is not there", () => {
  test.each(aboutOne)('%s', async (name, endpoint) => {
    const body = exampleFor(name, ours);
    const { problem } = await ours.call(endpoint, { id: theirs.ids[thingOf(name)], body });
    expect(problem).toMatchObject({ status: 404, code: 'not_found', detail: expect.stringMatching(/\.$/) });
  });
});

test('a packet of theirs is not there either, asked for by its own id', async () => {
  const { id } = await done(
    theirs.call(askForPacket, { id: theirs.ids.issuedInvoice, body: { cover: 'Enclosed.' } }),
  );
  await expect
    .poll(async () => (await theirs.call(readPacket, { id })).body.state, { timeout: 20_000 })
    .toBe('made');
  for (const endpoint of [readPacket, readPacketPdf, readPacketArchive]) {
    expect((await theirs.call(endpoint, { id })).status).toBe(200);
    expect((await ours.call(endpoint, { id })).problem).toMatchObject({ status: 404, code: 'not_found' });
  }
  before = await everythingOf(theirs);
});

describe('an id of nothing leads nowhere', () => {
  const nothings = [NOWHERE, 'abc', '1', "' or 1=1 --", '00000000-0000-0000-0000-000000000000', '%00', '..'];

  test.each(aboutOne)('%s', async (name, endpoint) => {
    const body = exampleFor(name, ours);
    for (const id of nothings) {
      const { status } = await ours.call(endpoint, { id, body });
      expect({ id, status }).toEqual({ id, status: 404 });
    }
  });
});

describe('a company is chosen only by its people', () => {
  test.each([
    ['another company', () => theirs.companyId],
    ['a company that is not', () => NOWHERE],
    ['no company at all', () => 'abc'],
  ])('%s', async (_, company) => {
    const asked = { headers: { 'drawbook-company': company() } };
    expect((await ours.browse(readCompany, asked)).problem).toMatchObject({ status: 404, code: 'not_found' });
    const named = await ours.browse(readCompany, { headers: asked.headers, query: { company: company() } });
    expect(named.status).toBe(404);
  });

  test('an API key is for its own company, whatever a header says', async () => {
    const { body } = await ours.call(readCompany, { headers: { 'drawbook-company': theirs.companyId } });
    expect(body.id).toBe(ours.companyId);
  });
});

describe("what a body names must be the company's own", () => {
  const line = { description: 'Cabinets', unitPrice: '100' };
  const estimate = { title: 'Kitchen', estimateDate: '2026-03-02', lines: [line] };
  const bill = { invoiceDate: '2026-03-31' };
  const fee = (about: Readonly<Record<string, string>>, other = ours.accountIds[1]) => ({
    on: '2026-04-15',
    memo: 'Fee of the bank',
    lines: [
      { accountId: ours.accountIds[0], debit: '1.00', ...about },
      { accountId: other, credit: '1.00' },
    ],
  });
  const money = { receivedOn: '2026-04-14', amount: '1.00', method: 'cash' };

  const strangers: readonly (readonly [string, Endpoint, () => unknown])[] = [
    ['the customer of an estimate', createEstimate, () => ({ ...estimate, customerId: theirs.ids.customer })],
    [
      'the tax rate of a line',
      createEstimate,
      () => ({
        ...estimate,
        customerId: ours.ids.customer,
        lines: [{ ...line, taxRateId: theirs.ids.taxRate }],
      }),
    ],
    [
      'the line of a bill',
      createInvoice,
      () => ({
        ...bill,
        basis: { kind: 'lines', lines: [{ lineId: theirs.lineIds[0], amount: '1.00' }] },
      }),
    ],
    ['the customer of a payment', recordPayment, () => ({ ...money, customerId: theirs.ids.customer })],
    [
      'the invoice of a payment',
      recordPayment,
      () => ({
        ...money,
        customerId: ours.ids.customer,
        allocations: [{ invoiceId: theirs.ids.issuedInvoice, amount: '1.00' }],
      }),
    ],
    [
      'the invoice of a credit',
      applyCredit,
      () => ({ on: '2026-04-14', allocations: [{ invoiceId: theirs.ids.issuedInvoice, amount: '1.00' }] }),
    ],
    [
      'the line of a credit note',
      creditInvoice,
      () => ({
        basis: { kind: 'lines', lines: [{ lineId: theirs.lineIds[0], amount: '1.00' }] },
        reason: 'Measured again.',
        date: '2026-04-15',
      }),
    ],
    [
      'the invoice of a waiver',
      askForPacket,
      () => ({
        cover: 'Enclosed.',
        waivers: [{ invoiceId: theirs.ids.issuedInvoice, kind: 'conditional_progress' }],
      }),
    ],
    [
      'the tax rate of a change order',
      createChangeOrder,
      () => ({
        title: 'Glazing',
        reason: 'Second window',
        lines: [{ ...line, taxRateId: theirs.ids.taxRate }],
      }),
    ],
    ['the account of an entry', writeEntry, () => fee({}, theirs.accountIds[1])],
    ['the customer of an entry', writeEntry, () => fee({ customerId: theirs.ids.customer })],
    ['the estimate of an entry', writeEntry, () => fee({ estimateId: theirs.ids.billedEstimate })],
  ];

  const idFor = (endpoint: Endpoint) => {
    if (endpoint.path.startsWith('/invoices/')) return ours.ids.issuedInvoice;
    return endpoint.path.startsWith('/payments/') ? ours.ids.payment : ours.ids.billedEstimate;
  };

  test.each(strangers)('%s', async (_, endpoint, body) => {
    const { problem } = await ours.call(endpoint, { id: idFor(endpoint), body: body() });
    expect([404, 422]).toContain(problem?.status);
    expect(problem?.detail).toMatch(/^[A-Z].*\.$/);
  });

  test.each([
    ['invoice', () => ({ invoiceId: theirs.ids.issuedInvoice })],
    ['change order', () => ({ changeOrderId: theirs.ids.changeOrder })],
  ])('the %s that a file is attached to', async (what, query) => {
    const id = ours.ids.billedEstimate;
    const { problem } = await ours.call(attachFile, { id, query: query() });
    expect(problem).toMatchObject({ status: 404, details: { what } });
    expect((await ours.call(listAttachments, { id, query: query() })).body.rows).toEqual([]);
  });

  test.each([
    ['estimates', listEstimates, () => ({ customerId: theirs.ids.customer })],
    ['invoices', listInvoices, () => ({ estimateId: theirs.ids.billedEstimate })],
    ['payments', listPayments, () => ({ customerId: theirs.ids.customer })],
    ['entries', listEntries, () => ({ documentId: theirs.ids.issuedInvoice })],
  ] as const)('a list of %s asked about them is empty', async (_, endpoint, query) => {
    const { body } = await ours.call(endpoint as unknown as Endpoint, { query: query() });
    expect(body).toEqual({ rows: [], nextCursor: null });
  });
});

describe('a report asked about a thing of theirs says what it says of nothing', () => {
  const narrowed = Object.entries(allEndpoints).flatMap(([name, one]) =>
    (['customerId', 'estimateId', 'accountId'] as const)
      .filter((asked) => name.endsWith('Report') && one.query?.safeParse({ [asked]: '?' }).success === false)
      .map((asked) => [name, asked, one] as const),
  );

  test.each(narrowed)('%s by %s', async (_, asked, endpoint) => {
    const stranger = {
      customerId: theirs.ids.customer,
      estimateId: theirs.ids.billedEstimate,
      accountId: theirs.accountIds[0] ?? '',
    };
    const told = async (id: string) => {
      const { status, body, problem } = await ours.call(endpoint, { query: { [asked]: id } });
      return JSON.stringify({ status, body, code: problem?.code }).replaceAll(id, '');
    };
    expect(await told(stranger[asked])).toBe(await told(NOWHERE));
  });
});

test('after all of this nothing of theirs has moved, and nobody sees more than their own', async () => {
  expect(await everythingOf(theirs)).toEqual(before);
  const { rows } = (await ours.call(listCustomers)).body as { rows: readonly { id: string }[] };
  expect(rows.map(({ id }) => id)).toEqual([ours.ids.customer]);
  expect(application.faults).toEqual([]);
});
