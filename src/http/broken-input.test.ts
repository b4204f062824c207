import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { allEndpoints } from '#endpoints/all-endpoints.ts';
import { createCustomer } from '#endpoints/customers.ts';
import type { Endpoint } from '#endpoints/endpoint.ts';
import { createEstimate } from '#endpoints/estimates.ts';
import { createInvoice, issueInvoice, previewInvoice } from '#endpoints/invoices.ts';
import { recordPayment } from '#endpoints/payments.ts';
import { startTestApplication, type TestApplication } from '#tests/support/application.ts';
import { brokenFor, placesOf, withValue } from '#tests/support/broken-values.ts';
import { type Caller, done, NOWHERE } from '#tests/support/endpoint-caller.ts';
import { exampleFor, newCompany, newWorld, thingOf, type World } from '#tests/support/endpoint-world.ts';
import { everythingOf } from '#tests/support/everything-of.ts';

let application: TestApplication;
let world: World;
let before: unknown;
beforeAll(async () => {
  application = await startTestApplication();
  world = await newWorld(application.address);
  before = await everythingOf(world);
});
afterAll(() => application.stop());

const taking = Object.entries(allEndpoints).filter(
  ([, one]) => one.body !== undefined && !one.path.startsWith('/auth/'),
);

/** The forms of a body that its example does not show. */
const OTHER_FORMS: Readonly<Record<string, readonly ((body: Record<string, unknown>) => unknown)[]>> = {
  createInvoice: [
    (body) => ({ ...body, basis: { kind: 'amount', amount: '100.00', includingTax: false } }),
    (body) => ({
      ...body,
      basis: { kind: 'lines', lines: [{ lineId: world.lineIds[0], percentToDate: '40' }] },
    }),
    (body) => ({
      ...body,
      basis: { kind: 'lines', lines: [{ lineId: world.lineIds[0], amount: '10.00' }] },
      retainage: { kind: 'rate', rate: '5' },
      release: { kind: 'amount', amount: '1.00' },
    }),
    (body) => ({ ...body, release: { kind: 'percent', percent: '50' }, dueDate: '2026-05-01' }),
    (body) => ({
      ...body,
      basis: {
        kind: 'application',
        periodFrom: '2026-03-01',
        periodTo: '2026-03-31',
        lines: [{ lineId: world.lineIds[0], percentToDate: '40', installed: '0.00', stored: '10.00' }],
      },
      retainage: { kind: 'carry' },
      release: { kind: 'lines', lines: [{ lineId: world.lineIds[0], amount: '1.00' }] },
    }),
  ],
  issueInvoice: [(body) => ({ ...body, confirm: { gross: '10.00', due: '9.00' } })],
  createEstimate: [
    (body) => ({
      ...body,
      lines: [
        { description: 'Cabinets', quantity: '1', unitPrice: '100' },
        { kind: 'discount', description: 'Loyalty', discountPercent: '5', taxRateId: world.ids.taxRate },
      ],
    }),
  ],
  saveDraws: [
    (body) => ({
      ...body,
      draws: [
        {
          name: 'Framing',
          entry: { kind: 'amount', amount: '10.00' },
          retainage: { kind: 'rate', rate: '5' },
          lineIds: [world.lineIds[0]],
        },
      ],
    }),
  ],
  createChangeOrder: [
    (body) => ({ ...body, drawEffect: { kind: 'raise', drawId: world.lineIds[0] } }),
    (body) => ({ ...body, drawEffect: { kind: 'add', name: 'Glazing' } }),
  ],
  voidInvoice: [(body) => ({ ...body, on: '2026-04-01' })],
};

async function refusedFields(endpoint: Endpoint, id: string, body: unknown): Promise<readonly string[]> {
  const caller = endpoint.caller === 'company' ? world.call : world.browse;
  const { status, problem } = await caller(endpoint, { id, body });
  const shown = JSON.stringify(body).slice(0, 300);
  expect({ shown, status, code: problem?.code }).toEqual({ shown, status: 400, code: 'invalid_input' });
  expect(Object.values(problem?.fields ?? {}).every((message) => message.length > 5)).toBe(true);
  return Object.keys(problem?.fields ?? {});
}

/** The complaint is about the field itself, what holds it, or what it holds. */
const about = (path: string) => (field: string) =>
  field === path || path.startsWith(`${field}.`) || field.startsWith(`${path}.`);

describe('every field of every body refuses what it cannot be, by its name', () => {
  test.each(taking)('%s', async (name, endpoint) => {
    const example = exampleFor(name, world);
    const bodies = [example, ...(OTHER_FORMS[name] ?? []).map((other) => other(example))];
    const id = world.ids[thingOf(name)];
    for (const body of bodies) {
      for (const place of placesOf(body)) {
        for (const broken of brokenFor(place)) {
          const fields = await refusedFields(endpoint, id, withValue(body, place, broken));
          expect({ place: place.path, fields }).toEqual({
            place: place.path,
            fields: expect.toSatisfy((named: readonly string[]) => named.some(about(place.path))),
          });
        }
      }
    }
    for (const whole of [[], 'x', 7, null, true]) {
      expect(await refusedFields(endpoint, id, whole)).toEqual(['body']);
    }
    expect(application.faults).toEqual([]);
  });
});

describe('what must be said and is not said is named', () => {
  const missing: readonly (readonly [string, readonly string[]])[] = [
    ['createCompany', ['name', 'timeZone', 'currency']],
    ['createTaxRate', ['name', 'rate']],
    ['createCustomer', ['name']],
    ['createEstimate', ['customerId', 'title', 'estimateDate', 'lines']],
    ['updateEstimate', ['customerId', 'title', 'estimateDate', 'lines', 'version']],
    ['decideEstimate', ['decision', 'by', 'on']],
    ['reviseEstimate', ['lines', 'version', 'reason']],
    ['createInvoice', ['basis', 'invoiceDate']],
    ['updateDraft', ['basis', 'invoiceDate', 'version']],
    ['voidInvoice', ['reason']],
    ['recordDelivery', ['how', 'on']],
    ['recordPayment', ['customerId', 'receivedOn', 'amount', 'method']],
    ['applyCredit', ['on', 'allocations']],
    ['reversePayment', ['reason']],
    ['takeBackCredit', ['allocationId', 'reason']],
    ['reverseAdvance', ['reason']],
  ];

  test.each(missing)('%s', async (name, fields) => {
    const endpoint = allEndpoints[name] as Endpoint;
    const id = world.ids[thingOf(name)];
    expect([...(await refusedFields(endpoint, id, {}))].sort()).toEqual([...fields].sort());
    expect([...(await refusedFields(endpoint, id, ''))].sort()).toEqual([...fields].sort());
  });
});

test('after all of this nothing has changed', async () => {
  expect(await everythingOf(world)).toEqual(before);
});

describe('decimals are those of the currency', () => {
  test.each([
    ['USD', '10.50', '10.505'],
    ['JPY', '1050', '10.5'],
    ['KWD', '10.505', '10.5051'],
  ])('%s takes %s and not %s', async (currency, fits, broken) => {
    const { call } = await newCompany(application.address, world, currency);
    const { id: customerId } = await done(call(createCustomer, { body: { name: 'Harbor View' } }));
    const pay = (amount: string) =>
      call(recordPayment, { body: { customerId, receivedOn: '2026-04-14', amount, method: 'cash' } });
    expect((await pay(fits)).body).toMatchObject({ amount: fits });
    expect((await pay(broken)).problem).toMatchObject({
      status: 400,
      fields: { amount: expect.any(String) },
    });
  });

  test.each([
    ['basis.amount', previewInvoice, { basis: { kind: 'amount', amount: '1.005' } }],
    [
      'release.amount',
      previewInvoice,
      { basis: { kind: 'none' }, release: { kind: 'amount', amount: '1.005' } },
    ],
    ['confirm.due', issueInvoice, { confirm: { gross: '1.00', due: '1.005' } }],
  ] as const)('also in %s', async (field, endpoint, body) => {
    const id = endpoint === issueInvoice ? world.ids.draftInvoice : world.ids.billedEstimate;
    expect(await refusedFields(endpoint as unknown as Endpoint, id, body)).toEqual([field]);
  });
});

describe('what cannot be read at all', () => {
  const raw = (body: string) => world.call(createCustomer, { body });

  test.each([
    ['not JSON', '{"name": '],
    ['two values', '{} {}'],
    ['XML', '<customer/>'],
  ])('%s', async (_, body) => {
    expect((await raw(body)).problem).toMatchObject({ status: 400, fields: { body: 'This is not JSON.' } });
  });

  test('nine megabytes', async () => {
    const { problem } = await raw(JSON.stringify({ name: 'x', notes: 'x'.repeat(9 * 1024 * 1024) }));
    expect(problem).toMatchObject({ status: 400, fields: { body: 'The request is larger than 8 MB.' } });
  });

  test('an address that leads nowhere', async () => {
    const response = await fetch(`${application.address}/api/v1/no-such-thing`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not_found' });
  });
});

describe('lists name what of the question is broken', () => {
  const lists = Object.entries(allEndpoints).filter(([, one]) => one.query !== undefined);
  const paged = lists.filter(([, one]) => one.query?.safeParse({ limit: 'x' }).success === false);
  const code = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  const asks = async (call: Caller, endpoint: Endpoint, query: Record<string, string>) => {
    const { status, problem } = await call(endpoint, { query });
    return { query, status, fields: Object.keys(problem?.fields ?? {}) };
  };

  test.each(paged)('%s: cursor and limit', async (_, endpoint) => {
    for (const limit of ['0', '201', '-1', '1.5', 'all']) {
      const query = { limit };
      expect(await asks(world.call, endpoint, query)).toEqual({ query, status: 400, fields: ['limit'] });
    }
    const cursors = [
      'abc',
      '%%%',
      code({}),
      code([]),
      code(null),
      code('x'),
      code({ number: 'x' }),
      'x'.repeat(500),
    ];
    for (const cursor of cursors) {
      const query = { cursor };
      expect(await asks(world.call, endpoint, query)).toEqual({ query, status: 400, fields: ['cursor'] });
    }
  });

  test.each(lists)('%s: every other question', async (_, endpoint) => {
    const { shape } = endpoint.query as z.ZodObject;
    const known = Object.keys(shape).filter(
      (name) => !['limit', 'cursor'].includes(name) && !shape[name]?.safeParse('?').success,
    );
    for (const name of known) {
      const query = { [name]: '?' };
      expect(await asks(world.call, endpoint, query)).toEqual({ query, status: 400, fields: [name] });
    }
    expect(known.length + (paged.some(([, one]) => one === endpoint) ? 1 : 0)).toBeGreaterThan(0);
  });
});

test('ids of nothing in a body are refused in words', async () => {
  const customerId = world.ids.customer;
  const line = { description: 'Cabinets', unitPrice: '100' };
  const estimate = { customerId, title: 'Kitchen', estimateDate: '2026-03-02' };
  const bill = { invoiceDate: '2026-03-31' };
  const payment = { customerId, receivedOn: '2026-04-14', amount: '1.00', method: 'cash' };
  const asked: readonly (readonly [Endpoint, unknown])[] = [
    [createEstimate, { ...estimate, lines: [{ ...line, taxRateId: NOWHERE }] }],
    [createEstimate, { ...estimate, customerId: NOWHERE, lines: [line] }],
    [createInvoice, { ...bill, basis: { kind: 'lines', lines: [{ lineId: NOWHERE, amount: '1.00' }] } }],
    [recordPayment, { ...payment, customerId: NOWHERE }],
    [recordPayment, { ...payment, allocations: [{ invoiceId: NOWHERE, amount: '1.00' }] }],
  ];
  for (const [endpoint, body] of asked) {
    const { problem } = await world.call(endpoint, { id: world.ids.billedEstimate, body });
    expect([404, 422]).toContain(problem?.status);
    expect(problem?.detail).toMatch(/^[A-Z].+\.$/);
  }
});

test('quantities and prices that multiply to more than can be kept are refused in a sentence', async () => {
  const line = { description: 'Everything', quantity: '9999999999', unitPrice: '999999999999' };
  const { problem } = await world.call(createEstimate, {
    body: { customerId: world.ids.customer, title: 'Moon', estimateDate: '2026-03-02', lines: [line] },
  });
  expect(problem).toMatchObject({
    status: 422,
    code: 'number_too_large',
    detail: '9999999998990000000001.00 is more than can be kept here.',
  });
  expect(application.faults).toEqual([]);
});
