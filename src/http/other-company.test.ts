import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allEndpoints } from '#endpoints/all-endpoints.ts';
import { listEntries } from '#endpoints/books.ts';
import { listApiKeys, readCompany } from '#endpoints/company.ts';
import { listCustomers, readCustomer } from '#endpoints/customers.ts';
import type { Endpoint } from '#endpoints/endpoint.ts';
import { createEstimate, listEstimates, readBillingSummary, readEstimate } from '#endpoints/estimates.ts';
import { createInvoice, listInvoices, readInvoice } from '#endpoints/invoices.ts';
import { listPayments, readPayment, recordPayment } from '#endpoints/payments.ts';
import { startTestApplication, type TestApplication } from '#tests/support/application.ts';
import { NOWHERE } from '#tests/support/endpoint-caller.ts';
import { exampleFor, newWorld, thingOf, type World } from '#tests/support/endpoint-world.ts';

let application: TestApplication;
let ours: World;
let theirs: World;
let before: unknown;

/** Everything of theirs that a stranger's call could have moved. */
async function everythingOfTheirs(): Promise<unknown> {
  const read = async (endpoint: Endpoint, id?: string) =>
    (await theirs.call(endpoint, id === undefined ? {} : { id })).body;
  const { ids } = theirs;
  return {
    customer: await read(readCustomer, ids.customer),
    estimate: await read(readEstimate, ids.draftEstimate),
    billing: await read(readBillingSummary, ids.billedEstimate),
    draft: await read(readInvoice, ids.draftInvoice),
    issued: await read(readInvoice, ids.issuedInvoice),
    payment: await read(readPayment, ids.payment),
    entries: await read(listEntries),
    keys: ((await read(listApiKeys)).rows as readonly { id: string }[]).map(({ id }) => id),
  };
}

beforeAll(async () => {
  application = await startTestApplication();
  ours = await newWorld(application.address);
  theirs = await newWorld(application.address);
  before = await everythingOfTheirs();
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
  ];

  test.each(strangers)('%s', async (_, endpoint, body) => {
    const { problem } = await ours.call(endpoint, { id: ours.ids.billedEstimate, body: body() });
    expect([404, 422]).toContain(problem?.status);
    expect(problem?.detail).toMatch(/^[A-Z].*\.$/);
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

test('after all of this nothing of theirs has moved, and nobody sees more than their own', async () => {
  expect(await everythingOfTheirs()).toEqual(before);
  const { rows } = (await ours.call(listCustomers)).body as { rows: readonly { id: string }[] };
  expect(rows.map(({ id }) => id)).toEqual([ours.ids.customer]);
  expect(application.faults).toEqual([]);
});
