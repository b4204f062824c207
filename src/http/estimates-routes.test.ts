import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Services } from '#actions/services.ts';
import type { Database } from '#db/open.ts';
import { createTaxRate, listTaxRates } from '#endpoints/company.ts';
import { createCustomer } from '#endpoints/customers.ts';
import * as wire from '#endpoints/estimates.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { type Sender, senderOf } from '#tests/support/sender.ts';
import { customerRoutes } from './customers-routes.ts';
import { estimateRoutes } from './estimates-routes.ts';
import { taxRateRoutes } from './tax-rates-routes.ts';

let database: Database;
let services: Services;
let ours: Sender;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  ours = await newSender('USD');
});
afterAll(() => database.close());

async function newSender(currency: string): Promise<Sender> {
  const acting = await foundCompany(services, { currency });
  const routes = [...estimateRoutes(services), ...customerRoutes(services), ...taxRateRoutes(services)];
  const sender = senderOf(routes, acting);
  await sender.done(createTaxRate, '/tax-rates', { name: 'State', rate: '7.25', isDefault: true });
  return sender;
}

async function kitchen(sender = ours, price = '1250') {
  const customer = await sender.done(createCustomer, '/customers', { name: 'Harbor View' });
  const {
    rows: [rate],
  } = await sender.done(listTaxRates, '/tax-rates');
  return {
    customerId: customer.id,
    title: 'Kitchen renovation',
    estimateDate: '2026-03-02',
    retainage: { kind: 'flat' as const, rate: '10.0' },
    lines: [
      {
        section: 'Carpentry',
        description: 'Cabinets',
        quantity: '12',
        unit: 'ea',
        unitPrice: price,
        taxRateId: rate?.id ?? null,
      },
      { description: 'Labor', quantity: '8.5', unit: 'h', unitPrice: '80' },
      { kind: 'discount' as const, description: 'Goodwill', discountPercent: '5' },
    ],
  };
}

test.each([
  {
    currency: 'USD',
    figures: {
      subtotal: '15680.00',
      discount: '-784.00',
      contractSum: '14896.00',
      tax: '1087.50',
      total: '15983.50',
    },
  },
  {
    currency: 'JPY',
    figures: { subtotal: '15680', discount: '-784', contractSum: '14896', tax: '1088', total: '15984' },
  },
])('an estimate in $currency adds up, with the same total in the list', async ({ currency, figures }) => {
  const sender = await newSender(currency);
  const made = await sender.done(wire.createEstimate, '/estimates', await kitchen(sender));
  expect(made).toMatchObject({ ...figures, currency, number: 'EST-0001', version: 1, status: 'draft' });
  expect(made.retainage).toEqual({ kind: 'flat', rate: '10' });
  expect(made.tally).toMatchObject({
    contractSum: figures.contractSum,
    unbilled: figures.contractSum,
    openDrafts: 0,
  });
  expect(await sender.done(wire.readEstimate, `/estimates/${made.id}`)).toEqual(made);
  const { rows } = await sender.done(wire.listEstimates, '/estimates');
  expect(rows).toMatchObject([{ id: made.id, contractSum: figures.contractSum, total: figures.total }]);
});

test('the path of an estimate: changed, sent, accepted, revised, its revisions listed', async () => {
  const body = await kitchen();
  const made = await ours.done(wire.createEstimate, '/estimates', body);
  const path = `/estimates/${made.id}`;
  const changed = await ours.done(wire.updateEstimate, path, {
    ...body,
    title: 'Kitchen and hall',
    version: 1,
  });
  expect(changed).toMatchObject({ title: 'Kitchen and hall', version: 2 });
  expect((await ours.send('PUT', path, { ...body, version: 1 })).json.code).toBe('changed_meanwhile');
  const sent = await ours.done(wire.markEstimateSent, `${path}/send`, {});
  expect(sent).toMatchObject({ status: 'sent', sentAt: '2026-03-31T12:00:00.000Z' });
  const accepted = await ours.done(wire.decideEstimate, `${path}/decision`, {
    decision: 'accepted',
    by: 'Dana Fox',
    on: '2026-03-12',
  });
  expect(accepted).toMatchObject({ status: 'accepted', decidedBy: 'Dana Fox', decidedOn: '2026-03-12' });
  const [cabinets, labor] = changed.lines;
  const lines = [
    { ...body.lines[0], description: 'Cabinets', id: cabinets?.id, unitPrice: '1300' },
    { ...body.lines[1], description: 'Labor', id: labor?.id },
  ];
  const revision = { lines, version: accepted.version, reason: 'Oak instead of pine' };
  expect((await ours.send('POST', `${path}/revisions`, revision)).json.fields).toHaveProperty(
    'Idempotency-Key',
  );
  const revised = await ours.done(wire.reviseEstimate, `${path}/revisions`, revision);
  expect(revised).toMatchObject({
    contractSum: '16280.00',
    revisedAfterAcceptance: true,
    status: 'accepted',
  });
  const { rows } = await ours.done(wire.listRevisions, `${path}/revisions`);
  expect(rows).toMatchObject([
    {
      by: 'Ana Rivera',
      reason: 'Oak instead of pine',
      sumBefore: '14896.00',
      sumAfter: '16280.00',
      changes: [
        { description: 'Cabinets', before: '15000.00', after: '15600.00' },
        { description: 'Goodwill', before: '-784.00', after: null },
      ],
    },
  ]);
});

test('the list goes on page by page, newest first, and a deleted draft leaves it', async () => {
  const sender = await newSender('USD');
  const body = await kitchen(sender);
  const ids: string[] = [];
  for (let count = 0; count < 3; count += 1)
    ids.push((await sender.done(wire.createEstimate, '/estimates', body)).id);
  const first = await sender.done(wire.listEstimates, '/estimates?limit=2');
  const second = await sender.done(wire.listEstimates, `/estimates?limit=2&cursor=${first.nextCursor}`);
  expect([...first.rows, ...second.rows].map((row) => row.number)).toEqual([
    'EST-0003',
    'EST-0002',
    'EST-0001',
  ]);
  expect(second.nextCursor).toBeNull();
  await sender.done(wire.deleteEstimate, `/estimates/${ids[1]}`);
  const { rows } = await sender.done(wire.listEstimates, '/estimates');
  expect(rows.map((row) => row.number)).toEqual(['EST-0003', 'EST-0001']);
});

describe('what is broken is named by its field', () => {
  test.each([
    { field: 'lines.1.quantity', change: { quantity: '1.23456' } },
    { field: 'lines.1.quantity', change: { quantity: '-1' } },
    { field: 'lines.1.unitPrice', change: { unitPrice: '12,5' } },
    { field: 'lines.1.unitPrice', change: { unitPrice: '1e3' } },
    { field: 'lines.1.unitPrice', change: { unitPrice: 12.5 } },
    { field: 'lines.1.discountPercent', change: { discountPercent: '5' } },
    { field: 'lines.1.description', change: { description: '' } },
  ])('$field: $change', async ({ field, change }) => {
    const body = await kitchen();
    const lines = body.lines.map((line, index) => (index === 1 ? { ...line, ...change } : line));
    const { status, json } = await ours.send('POST', '/estimates', { ...body, lines });
    expect({ status, fields: Object.keys(json.fields ?? {}) }).toEqual({ status: 400, fields: [field] });
  });
});

test('an estimate does not expire before its own day', async () => {
  const { status, json } = await ours.send('POST', '/estimates', {
    ...(await kitchen()),
    expiresOn: '2026-03-01',
  });
  expect({ status, fields: Object.keys(json.fields ?? {}) }).toEqual({ status: 400, fields: ['expiresOn'] });
});

test('another company finds none of it, by any address', async () => {
  const { id } = await ours.done(wire.createEstimate, '/estimates', await kitchen());
  const theirs = await newSender('USD');
  const body = await kitchen(theirs);
  const answers = [
    await theirs.send('GET', `/estimates/${id}`),
    await theirs.send('PUT', `/estimates/${id}`, { ...body, version: 1 }),
    await theirs.send('DELETE', `/estimates/${id}`),
    await theirs.send('POST', `/estimates/${id}/send`, {}),
    await theirs.send('POST', `/estimates/${id}/decision`, {
      decision: 'accepted',
      by: 'X',
      on: '2026-03-12',
    }),
    await theirs.send('POST', `/estimates/${id}/reopen`, {}),
    await theirs.send(
      'POST',
      `/estimates/${id}/revisions`,
      { lines: body.lines, version: 1, reason: 'x' },
      'one press',
    ),
    await theirs.send('GET', `/estimates/${id}/revisions`),
    await theirs.send('GET', `/estimates/${id}/pdf`),
    await theirs.send('GET', '/estimates/no-id'),
  ];
  expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(404));
});
