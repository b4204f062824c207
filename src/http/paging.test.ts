import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listEntries } from '#endpoints/books.ts';
import { createCustomer, listCustomers } from '#endpoints/customers.ts';
import type { Endpoint } from '#endpoints/endpoint.ts';
import { createEstimate, listEstimates } from '#endpoints/estimates.ts';
import { createInvoice, listInvoices } from '#endpoints/invoices.ts';
import { listPayments, recordPayment } from '#endpoints/payments.ts';
import { startTestApplication, type TestApplication } from '#tests/support/application.ts';
import { type Caller, done } from '#tests/support/endpoint-caller.ts';
import { newCompany } from '#tests/support/endpoint-world.ts';

interface Row {
  readonly id: string;
}

let application: TestApplication;
let call: Caller;
const made: Record<'customers' | 'estimates' | 'invoices' | 'payments', string[]> = {
  customers: [],
  estimates: [],
  invoices: [],
  payments: [],
};

// Names that differ in nothing, in case or in accents only are where a list ordered by name loses rows.
const NAMES = [
  'Zoë',
  'zoe',
  'Zoe',
  'Ana',
  'Ana',
  'Ana',
  'Éclair',
  'eclair',
  'Łukasz',
  'Ömer',
  '10 Downing',
  'a',
];

beforeAll(async () => {
  application = await startTestApplication();
  ({ call } = await newCompany(application.address));
  for (const [index, name] of NAMES.entries()) {
    const { id: customerId } = await done(call(createCustomer, { body: { name } }));
    made.customers.push(customerId);
    const line = { description: 'Cabinets', unitPrice: '1000' };
    const estimate = { customerId, title: 'Kitchen', estimateDate: '2026-03-02', lines: [line] };
    const { id } = await done(call(createEstimate, { body: estimate }));
    made.estimates.push(id);
    const bill = { basis: { kind: 'percent', percent: '25' }, invoiceDate: '2026-03-31' };
    const invoice = await done(call(createInvoice, { id, body: { ...bill, issue: index % 3 > 0 } }));
    made.invoices.push(invoice.id);
    const payment = { customerId, receivedOn: '2026-04-14', amount: '10.00', method: 'cash' };
    made.payments.push((await done(call(recordPayment, { body: payment }))).id);
  }
});
afterAll(() => application.stop());

async function pageOf(endpoint: Endpoint, query: Record<string, string>) {
  return (await done(call(endpoint, { query }))) as unknown as { rows: Row[]; nextCursor: string | null };
}

/** Every row of a list, page by page. */
async function walk(endpoint: Endpoint, limit: number, query: Record<string, string> = {}): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await pageOf(endpoint, { ...query, limit: String(limit), ...(cursor ? { cursor } : {}) });
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    // A page that says it goes on and is short would make a reader stop too early.
    if (page.nextCursor !== null) expect(page.rows).toHaveLength(limit);
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return rows;
}

const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);

describe('a list walked page by page gives every row once, in one order', () => {
  test.each([
    ['customers', listCustomers, () => made.customers],
    ['estimates', listEstimates, () => made.estimates],
    ['invoices, drafts among them', listInvoices, () => made.invoices],
    ['payments', listPayments, () => made.payments],
  ] as const)('%s', async (_, list, all) => {
    const endpoint = list as unknown as Endpoint;
    const whole = ids(await walk(endpoint, 200));
    expect([...whole].sort()).toEqual([...all()].sort());
    // A page that is full and the last says so, and sends nobody after an empty one.
    expect((await pageOf(endpoint, { limit: String(NAMES.length) })).nextCursor).toBeNull();
    for (const limit of [1, 2, 5, NAMES.length - 1, NAMES.length, NAMES.length + 1]) {
      expect(ids(await walk(endpoint, limit))).toEqual(whole);
    }
  });

  test('entries: one for each issued invoice and each payment', async () => {
    const endpoint = listEntries as unknown as Endpoint;
    const whole = ids(await walk(endpoint, 200));
    const issued = NAMES.filter((_, index) => index % 3 > 0).length;
    expect(new Set(whole).size).toBe(issued + NAMES.length);
    for (const limit of [1, 3, 7]) expect(ids(await walk(endpoint, limit))).toEqual(whole);
  });

  test.each([
    ['customers called Ana', listCustomers, { search: 'ana' }, 3],
    ['estimates in progress', listEstimates, { billing: 'in_progress' }, 8],
    ['drafts', listInvoices, { status: 'draft' }, 4],
    ['open invoices', listInvoices, { open: 'true' }, 8],
    ['payments with credit left', listPayments, { unapplied: 'true' }, 12],
    ['entries from the day of the payments', listEntries, { from: '2026-04-14' }, 12],
  ] as const)('%s, two at a time', async (_, list, query, count) => {
    const endpoint = list as unknown as Endpoint;
    const found = ids(await walk(endpoint, 2, query));
    expect(found).toHaveLength(count);
    expect(found).toEqual(ids(await walk(endpoint, 200, query)));
  });
});

test('a row that comes while somebody reads neither repeats nor hides another', async () => {
  const endpoint = listPayments as unknown as Endpoint;
  const first = await pageOf(endpoint, { limit: '5' });
  const money = { customerId: made.customers[0], receivedOn: '2026-04-15', amount: '10.00', method: 'cash' };
  await done(call(recordPayment, { body: money }));
  const rest = await walk(endpoint, 5, { cursor: String(first.nextCursor) });
  expect([...ids(first.rows), ...ids(rest)]).toEqual([...made.payments].reverse());
});

describe('a cursor made by hand finds nothing or is refused, and breaks nothing', () => {
  const places: readonly unknown[] = [
    2_147_483_648,
    Number.MAX_SAFE_INTEGER,
    -1,
    { number: Number.MAX_SAFE_INTEGER },
    { ordinal: Number.MAX_SAFE_INTEGER, id: '019a0000-0000-7000-8000-00000000dead' },
    { ordinal: null, id: '019a0000-0000-7000-8000-00000000dead' },
    { date: '0000-01-01', number: 1 },
    { date: '2026-03-31', number: 2_147_483_648 },
    { sortName: '\u0000', id: '019a0000-0000-7000-8000-00000000dead' },
    { sortName: '\ud800', id: '019a0000-0000-7000-8000-00000000dead' },
  ];

  test.each(
    [listCustomers, listEstimates, listInvoices, listPayments, listEntries].map(
      (one) => [one.path, one] as const,
    ),
  )('%s', async (_, list) => {
    for (const place of places) {
      const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
      const { status } = await call(list as unknown as Endpoint, { query: { cursor } });
      expect([200, 400]).toContain(status);
    }
    expect(application.faults).toEqual([]);
  });
});
