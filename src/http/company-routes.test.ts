import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Acting } from '#actions/acting.ts';
import { checkBooks } from '#actions/check-books.ts';
import type { Services } from '#actions/services.ts';
import { loadCompanyProfile } from '#db/companies.ts';
import { withCompany } from '#db/company.ts';
import type { Database } from '#db/open.ts';
import * as wire from '#endpoints/company.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { appOf } from '#tests/support/reader.ts';
import { type Sender, senderOf } from '#tests/support/sender.ts';
import { apiKeyRoutes } from './api-keys-routes.ts';
import { companyRoutes } from './company-routes.ts';
import type { Identifier } from './identify.ts';
import type { Route } from './route.ts';
import { taxRateRoutes } from './tax-rates-routes.ts';

let database: Database;
let services: Services;
let acting: Acting;
let routes: readonly Route[];
let ours: Sender;
let forgotten = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  acting = await foundCompany(services);
  const identifier = {
    forget: () => {
      forgotten += 1;
    },
  } as Identifier;
  routes = [
    ...companyRoutes(services, identifier),
    ...taxRateRoutes(services),
    ...apiKeyRoutes(services, identifier),
  ];
  ours = senderOf(routes, acting);
});
afterAll(() => database.close());

const settings = { name: 'Rivera & Daughters', timeZone: 'Europe/Lisbon' };

test('a person founds a company in one currency, with what documents start from', async () => {
  const made = await ours.done(wire.createCompany, '/companies', { ...settings, currency: 'KWD' });
  expect(made).toMatchObject({
    currency: 'KWD',
    exponent: 3,
    sample: false,
    invoiceNumberPattern: 'INV-{0000}',
  });
});

test('the settings are changed, and what was remembered of them is forgotten', async () => {
  const before = forgotten;
  const changed = await ours.done(wire.updateCompany, '/company', {
    ...settings,
    estimateNumberPattern: '{YYYY}-{000}',
  });
  expect(changed).toMatchObject({ ...settings, estimateNumberPattern: '{YYYY}-{000}', currency: 'USD' });
  expect(await ours.done(wire.readCompany, '/company')).toEqual(changed);
  expect(forgotten).toBe(before + 1);
});

test('opening closed books takes a reason', async () => {
  await ours.done(wire.setClosingDate, '/company/closing-date', { closedThrough: '2026-01-31' });
  const { status, json } = await ours.send('PUT', '/company/closing-date', { closedThrough: null });
  expect([status, json.code]).toEqual([422, 'reason_missing']);
  const opened = { closedThrough: null, reason: 'A late bill' };
  expect((await ours.done(wire.setClosingDate, '/company/closing-date', opened)).closedThrough).toBeNull();
});

test('a real company is never removed', async () => {
  const { status, json } = await ours.send('DELETE', '/company/sample');
  expect([status, json.code]).toEqual([409, 'not_a_sample']);
});

test('a sample company is made with bills in it, and removed whole by the one who looked around', async () => {
  const { id, sample, hasLogo } = await ours.done(wire.createSampleCompany, '/companies/sample', {});
  expect({ sample, hasLogo }).toEqual({ sample: true, hasLogo: true });
  const profile = { ...acting.company, id };
  const inSample = senderOf(routes, { ...acting, company: profile });
  const { clean, checked } = await checkBooks(database, profile);
  expect(clean).toBe(true);
  expect(checked.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(500);
  expect(await inSample.done(wire.deleteSampleCompany, '/company/sample')).toEqual({ done: true });
  expect(await withCompany(database, id, (tx) => loadCompanyProfile(tx, id))).toBeNull();
});

test('an API key is shown whole once', async () => {
  const made = await ours.done(wire.createApiKey, '/api-keys', { name: 'Nightly export' });
  expect(made.key.startsWith(made.start)).toBe(true);
  const { rows } = await ours.done(wire.listApiKeys, '/api-keys');
  expect(rows).toMatchObject([{ id: made.id, name: 'Nightly export', createdBy: 'Ana Rivera' }]);
  expect(JSON.stringify(rows)).not.toContain(made.key);
  await ours.done(wire.revokeApiKey, `/api-keys/${made.id}`);
  expect((await ours.done(wire.listApiKeys, '/api-keys')).rows).toEqual([]);
});

test('a tax rate is added, changed and archived', async () => {
  const made = await ours.done(wire.createTaxRate, '/tax-rates', {
    name: 'State',
    rate: '7.250',
    isDefault: true,
  });
  expect(made).toMatchObject({ rate: '7.25', isDefault: true, archived: false });
  const changed = { name: 'State', rate: '8.125', archived: true };
  expect(await ours.done(wire.updateTaxRate, `/tax-rates/${made.id}`, changed)).toMatchObject({
    rate: '8.125',
    isDefault: false,
    archived: true,
  });
  expect((await ours.send('POST', '/tax-rates', { name: 'Too much', rate: '100.01' })).json.fields).toEqual({
    rate: 'A rate is from 0 to 100.',
  });
});

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]);
const svg = (inside: string) =>
  Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);

describe('a logo', () => {
  test.each([
    { what: 'a PNG', mediaType: 'image/png', bytes: PNG, status: 200 },
    { what: 'a JPEG', mediaType: 'image/jpeg', bytes: JPEG, status: 200 },
    {
      what: 'an SVG',
      mediaType: 'image/svg+xml',
      bytes: svg('<path d="M0 0h9" fill="url(#a)"/><use href="#b"/>'),
      status: 200,
    },
    { what: 'a PNG that says it is a JPEG', mediaType: 'image/jpeg', bytes: PNG, status: 400 },
    {
      what: 'a page that says it is an SVG',
      mediaType: 'image/svg+xml',
      bytes: Buffer.from('<html><svg></svg></html>'),
      status: 400,
    },
    { what: 'a script', mediaType: 'image/svg+xml', bytes: svg('<script>alert(1)</script>'), status: 400 },
    {
      what: 'a script with a prefix',
      mediaType: 'image/svg+xml',
      bytes: svg('<x:script>alert(1)</x:script>'),
      status: 400,
    },
    { what: 'a handler', mediaType: 'image/svg+xml', bytes: svg('<path onload="alert(1)"/>'), status: 400 },
    {
      what: 'a handler behind a slash',
      mediaType: 'image/svg+xml',
      bytes: svg('<path/onload=alert(1)>'),
      status: 400,
    },
    {
      what: 'a foreign page inside',
      mediaType: 'image/svg+xml',
      bytes: svg('<foreignObject/>'),
      status: 400,
    },
    {
      what: 'a link outside',
      mediaType: 'image/svg+xml',
      bytes: svg('<image href="https://example.com/x.png"/>'),
      status: 400,
    },
    {
      what: 'a style from outside',
      mediaType: 'image/svg+xml',
      bytes: svg('<style>a{fill:url(//example.com)}</style>'),
      status: 400,
    },
    {
      what: 'an SVG in two-byte characters',
      mediaType: 'image/svg+xml',
      bytes: Buffer.from('\uFEFF<svg></svg>', 'utf16le'),
      status: 400,
    },
    {
      what: '512 KB and a byte',
      mediaType: 'image/png',
      bytes: Buffer.concat([PNG, Buffer.alloc(512 * 1024 - 10)]),
      status: 400,
    },
  ])('$what: $status', async ({ mediaType, bytes, status }) => {
    const sent = await ours.send('PUT', '/company/logo', { mediaType, base64: bytes.toString('base64') });
    expect({ status: sent.status, fields: Object.keys(sent.json.fields ?? {}) }).toEqual({
      status,
      fields: status === 200 ? [] : ['base64'],
    });
  });

  test('is served as it was uploaded, and can do nothing', async () => {
    const app = appOf(routes, acting);
    const picture = svg('<path d="M0 0h9"/>');
    await ours.done(wire.putLogo, '/company/logo', {
      mediaType: 'image/svg+xml',
      base64: picture.toString('base64'),
    });
    const served = await app.request('/api/v1/company/logo');
    expect(Buffer.from(await served.arrayBuffer())).toEqual(picture);
    expect(served.headers.get('content-type')).toBe('image/svg+xml');
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
    expect(served.headers.get('content-security-policy')).toContain('sandbox');
    expect((await ours.done(wire.deleteLogo, '/company/logo')).hasLogo).toBe(false);
    expect((await app.request('/api/v1/company/logo')).status).toBe(404);
  });
});
