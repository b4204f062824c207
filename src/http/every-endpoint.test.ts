import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Services } from '#actions/services.ts';
import { allEndpoints } from '#endpoints/all-endpoints.ts';
import { createSampleCompany, putLogo } from '#endpoints/company.ts';
import type { Endpoint } from '#endpoints/endpoint.ts';
import { readOpenApi } from '#endpoints/openapi.ts';
import { askForPacket, readPacket, readPacketArchive, readPacketPdf } from '#endpoints/packets.ts';
import { downloadReportFile, readReportFile } from '#endpoints/report-files.ts';
import { signUp } from '#endpoints/session.ts';
import { startTestApplication, type TestApplication } from '#tests/support/application.ts';
import { type Answered, callerOf, done } from '#tests/support/endpoint-caller.ts';
import { exampleFor, newPerson, newWorld, thingOf, type World } from '#tests/support/endpoint-world.ts';
import { allRoutes } from './all-routes.ts';
import type { Identifier } from './identify.ts';
import type { SignIn } from './sign-in.ts';

const endpoints = Object.entries(allEndpoints);
const guarded = endpoints.filter(([, one]) => one.caller !== 'anyone');
const addressOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>) => `${method} ${path}`;

let application: TestApplication;
let readWorld: World;
beforeAll(async () => {
  application = await startTestApplication();
  readWorld = await newWorld(application.address);
});
afterAll(() => application.stop());

test('every endpoint has one route, and every route is an endpoint', () => {
  const routes = allRoutes({} as Services, {} as SignIn, {} as Identifier);
  // Signing up, in and out is answered by the sign-in library, below an address of its own.
  const described = endpoints.map(([, one]) => one).filter((one) => !one.path.startsWith('/auth/'));
  const served = routes.map(({ endpoint }) => addressOf(endpoint));
  expect(served.sort()).toEqual([...described, readOpenApi].map(addressOf).sort());
});

/** A packet of the issued bill, once it is made. */
async function madePacket({ call, ids }: World): Promise<string> {
  const { id } = await done(call(askForPacket, { id: ids.issuedInvoice, body: { cover: 'Enclosed.' } }));
  await expect
    .poll(async () => (await done(call(readPacket, { id }))).state, { timeout: 20_000 })
    .toBe('made');
  return id;
}

describe('each endpoint does what its example asks', () => {
  /** What has to be there first, or who has to ask, where a company with one of everything is not enough. */
  const otherwise: Readonly<Record<string, (world: World) => Promise<Answered>>> = {
    signUp: () => callerOf(application.address)(signUp, { body: signUp.example?.body }),
    signIn: async (world) => {
      const credentials = { email: world.email, password: 'correct horse battery' };
      return callerOf(application.address)(allEndpoints.signIn as Endpoint, { body: credentials });
    },
    // Whoever signs out here needs the session no more; that of the others is theirs for as long as the run takes.
    signOut: async () => {
      const { cookie } = await newPerson(application.address);
      return callerOf(application.address, { cookie })(allEndpoints.signOut as Endpoint);
    },
    readLogo: async (world) => {
      await done(world.call(putLogo, { body: putLogo.example?.body }));
      return world.call(allEndpoints.readLogo as Endpoint);
    },
    readPacket: async (world) => world.call(readPacket, { id: await madePacket(world) }),
    readPacketPdf: async (world) => world.call(readPacketPdf, { id: await madePacket(world) }),
    readPacketArchive: async (world) => world.call(readPacketArchive, { id: await madePacket(world) }),
    downloadReportFile: async (world) => {
      const id = world.ids.reportFile;
      const made = async () => (await done(world.call(readReportFile, { id }))).state;
      await expect.poll(made, { timeout: 20_000 }).toBe('made');
      return world.call(downloadReportFile, { id });
    },
    deleteSampleCompany: async (world) => {
      const { id } = await done(world.browse(createSampleCompany));
      const headers = { 'drawbook-company': id };
      return world.browse(allEndpoints.deleteSampleCompany as Endpoint, { headers });
    },
  };

  test.each(endpoints)('%s', async (name, endpoint) => {
    const world = endpoint.method === 'GET' ? readWorld : await newWorld(application.address, readWorld);
    const ask = endpoint.caller === 'company' ? world.call : world.browse;
    const sent = { id: world.ids[thingOf(name)], body: exampleFor(name, world) };
    const answered = await (otherwise[name]?.(world) ?? ask(endpoint, sent));
    expect({ status: answered.status, problem: answered.problem }).toEqual({
      status: endpoint.status,
      problem: null,
    });
    const type = answered.headers.get('content-type') ?? '';
    expect(type).toMatch(new RegExp(`^${endpoint.produces.replaceAll('+', '\\+').replace('*', '[a-z+]+')}`));
    expect(application.faults).toEqual([]);
  });
});

describe('nobody gets in without signing in', () => {
  const strangers: readonly (readonly [string, Record<string, string>])[] = [
    ['nobody', {}],
    ['an API key that never was', { authorization: 'Bearer dbk_0123456789abcdefghijklmnop' }],
    ['a cookie that nobody signed', { cookie: 'better-auth.session_token=abc.def' }],
  ];

  test.each(guarded)('%s', async (_, endpoint) => {
    for (const [who, headers] of strangers) {
      const { status, problem } = await callerOf(application.address, headers)(endpoint);
      expect({ who, status, code: problem?.code }).toEqual({ who, status: 401, code: 'not_signed_in' });
    }
  });
});

describe('what moves money is done once by its key', () => {
  test.each(endpoints.filter(([, one]) => one.movesMoney))('%s', async (name, endpoint) => {
    const world = await newWorld(application.address, readWorld);
    const sent = { id: world.ids[thingOf(name)], body: exampleFor(name, world) };
    const keyed = (key: string, body: unknown = sent.body) =>
      world.call(endpoint, { ...sent, body, headers: { 'idempotency-key': key } });
    // An empty header and none are the same to whoever sends it.
    for (const key of ['', 'k'.repeat(201)]) {
      const { status, problem } = await keyed(key);
      expect({ status, fields: Object.keys(problem?.fields ?? {}) }).toEqual({
        status: 400,
        fields: ['Idempotency-Key'],
      });
    }
    const first = await keyed('the same press');
    expect(first.status).toBe(endpoint.status);
    const again = await keyed('the same press');
    expect(again.body).toEqual(first.body);
    const other = await keyed('the same press', { ...sent.body, memo: 'something else' });
    expect(other.problem).toMatchObject({ status: 409, code: 'key_reused' });
  });

  test('without the header nothing is done', async () => {
    const response = await fetch(`${application.address}/api/v1/payments`, {
      method: 'POST',
      body: JSON.stringify(exampleFor('recordPayment', readWorld)),
      headers: { authorization: `Bearer ${readWorld.apiKey}`, 'content-type': 'application/json' },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ fields: { 'Idempotency-Key': expect.any(String) } });
  });
});
