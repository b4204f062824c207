import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApiKey, listApiKeys, readCompany, revokeApiKey } from '#endpoints/company.ts';
import { createCustomer, listCustomers } from '#endpoints/customers.ts';
import { readSession, signIn, signOut, signUp } from '#endpoints/session.ts';
import { startTestApplication, type TestApplication } from '#tests/support/application.ts';
import { callerOf, done } from '#tests/support/endpoint-caller.ts';
import { newCompany } from '#tests/support/endpoint-world.ts';

let application: TestApplication;
let ana: Awaited<ReturnType<typeof newCompany>>;
beforeAll(async () => {
  application = await startTestApplication();
  ana = await newCompany(application.address);
});
afterAll(() => application.stop());

const customer = { body: { name: 'Harbor View' } };
const countCustomers = async () => ((await done(ana.call(listCustomers))).rows as unknown[]).length;

test('a revoked API key is refused at once, also one that was in use a moment ago', async () => {
  const { id, key } = await done(ana.call(createApiKey, { body: { name: 'Old script' } }));
  const script = callerOf(application.address, { authorization: `Bearer ${key}` });
  expect((await script(readCompany)).body.id).toBe(ana.companyId);
  await done(ana.call(revokeApiKey, { id }));
  expect((await script(readCompany)).problem).toMatchObject({ status: 401, code: 'not_signed_in' });
  expect((await ana.call(revokeApiKey, { id })).problem).toMatchObject({ status: 404 });
  expect((await ana.call(readCompany)).status).toBe(200);
});

test('a key is shown when it is made, and never again', async () => {
  const { key } = await done(ana.call(createApiKey, { body: { name: 'Script' } }));
  const listed = await done(ana.call(listApiKeys));
  expect(String(key)).toMatch(/^dbk_\S{20,}$/);
  expect(JSON.stringify(listed)).not.toContain(String(key));
  const stored = await application.database.pool.query('select api_key::text as row from api_key');
  expect(JSON.stringify(stored.rows)).not.toContain(String(key));
});

describe('a page of another site cannot act with the cookie of somebody who is signed in', () => {
  const foreign: readonly (readonly [string, Record<string, string>])[] = [
    ['told by the browser: another site', { 'sec-fetch-site': 'cross-site' }],
    ['told by the browser: a sibling address', { 'sec-fetch-site': 'same-site' }],
    ['told by its origin', { origin: 'https://evil.example' }],
    ['an origin that hides', { origin: 'null' }],
    [
      'a form, which needs no leave to be sent',
      { origin: 'https://evil.example', 'content-type': 'text/plain' },
    ],
  ];

  test.each(foreign)('%s', async (_, headers) => {
    const before = await countCustomers();
    const { problem } = await ana.browse(createCustomer, { ...customer, headers });
    expect(problem).toMatchObject({ status: 401, code: 'not_signed_in' });
    expect(await countCustomers()).toBe(before);
  });

  test.each([
    ['from its own page', () => ({ 'sec-fetch-site': 'same-origin', origin: application.address })],
    ['by an older browser', () => ({ origin: application.address })],
    ['from the address bar', () => ({ 'sec-fetch-site': 'none' })],
  ] as const)('%s it may', async (_, headers) => {
    expect((await ana.browse(createCustomer, { ...customer, headers: headers() })).status).toBe(201);
  });

  test('a script with an API key may call from anywhere', async () => {
    const headers = { origin: 'https://intranet.example', 'sec-fetch-site': 'cross-site' };
    expect((await ana.call(createCustomer, { ...customer, headers })).status).toBe(201);
  });

  test('another site is never given leave to read an answer', async () => {
    const headers = { origin: 'https://evil.example' };
    const answered = await ana.browse(readCompany, { headers });
    expect(answered.headers.get('access-control-allow-origin')).toBeNull();
    expect(answered.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(answered.headers.get('cache-control')).toBe('no-store');
  });
});

describe('signing in', () => {
  const anyone = () => callerOf(application.address);
  const bo = { name: 'Bo', email: 'bo@example.com', password: 'correct horse battery' };
  const cy = { ...bo, name: 'Cy', email: 'cy@example.com' };

  test('the session cookie is out of reach of scripts and of other sites', async () => {
    const { headers } = await anyone()(signUp, { body: bo });
    const cookie = headers.getSetCookie().find((one) => one.startsWith('better-auth.session_token='));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  test('a wrong password and an unknown address are told apart by nobody', async () => {
    const wrong = await anyone()(signIn, { body: { ...bo, password: 'wrong horse battery' } });
    const unknown = await anyone()(signIn, { body: { ...bo, email: 'nobody@example.com' } });
    for (const { problem } of [wrong, unknown]) {
      expect(problem).toMatchObject({
        status: 401,
        code: 'invalid_email_or_password',
        detail: 'Nobody is signed up with this e-mail and password.',
      });
    }
  });

  test.each([
    ['a short password', 'password', { ...cy, password: 'short' }],
    ['no e-mail', 'email', { name: 'Cy', password: bo.password }],
    ['an address that is none', 'email', { ...cy, email: 'cy' }],
    ['not JSON', 'body', '{"name"'],
    ['a list', 'body', []],
    ['nothing', 'name', {}],
    ['numbers', 'password', { name: 1, email: 2, password: 3 }],
    ['a name that no database keeps', 'name', { ...cy, name: 'Cy\u0000' }],
    ['an address that no database keeps', 'email', { ...cy, email: 'c\u0000y@example.com' }],
    ['a password of a megabyte', 'password', { ...cy, password: 'x'.repeat(1_000_000) }],
    ['a name of a megabyte', 'name', { ...cy, name: 'x'.repeat(1_000_000) }],
  ])('%s signs nobody up, and the field is named', async (_, field, body) => {
    const { problem, headers } = await anyone()(signUp, { body });
    expect(problem).toMatchObject({ status: 400, fields: { [field]: expect.any(String) } });
    expect(headers.getSetCookie()).toEqual([]);
  });

  test('an address that is taken is told so', async () => {
    const { problem } = await anyone()(signUp, { body: bo });
    expect(problem).toMatchObject({
      status: 422,
      detail: 'Somebody is signed up with this e-mail already. Sign in instead.',
    });
  });

  test('signing out ends the session, and the browser forgets its cookies', async () => {
    const { headers } = await anyone()(signIn, { body: bo });
    const cookies = headers.getSetCookie().map((one) => String(one.split(';')[0]));
    const session = cookies.filter((one) => one.includes('session_token')).join('; ');
    const browser = callerOf(application.address, { cookie: session });
    expect((await browser(readSession)).body.user).toMatchObject({ email: bo.email });
    const out = await browser(signOut, { headers: { origin: application.address } });
    const cleared = out.headers.getSetCookie().filter((one) => /Max-Age=0/i.test(one));
    const names = (all: readonly string[]) => all.map((one) => one.split('=')[0]);
    expect(names(cleared)).toEqual(expect.arrayContaining(names(cookies)));
    expect((await browser(readSession)).problem).toMatchObject({ status: 401 });
  });
});

test('whoever guesses passwords has to wait, and is told how long', async () => {
  const guarded = await startTestApplication(undefined, { rateLimit: true });
  const guess = () =>
    callerOf(guarded.address)(signIn, { body: { email: 'ana@example.com', password: 'a guess' } });
  const statuses: number[] = [];
  for (let tries = 0; tries < 10; tries += 1) statuses.push((await guess()).status);
  expect(new Set(statuses)).toEqual(new Set([401]));
  const { problem, headers } = await guess();
  expect(problem).toMatchObject({ status: 429, code: 'tried_too_often' });
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  await guarded.stop();
});
