import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allEndpoints } from '#endpoints/all-endpoints.ts';
import { checkBooks } from '#endpoints/books.ts';
import { startTestApplication, type TestApplication } from '#tests/support/application.ts';
import { placesOf, strangeFor, withValue } from '#tests/support/broken-values.ts';
import { callerOf } from '#tests/support/endpoint-caller.ts';
import { exampleFor, newWorld, thingOf, type World } from '#tests/support/endpoint-world.ts';

const SEED = Number(process.env.GARBAGE_SEED ?? 20_260_331);
const CALLS = Number(process.env.GARBAGE_CALLS ?? 3_000);
const AT_ONCE = 8;

let application: TestApplication;
let world: World;
beforeAll(async () => {
  application = await startTestApplication();
  world = await newWorld(application.address);
});
afterAll(() => application.stop());

/** Values that some program somewhere has stumbled over. */
const NASTY: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\uffff\u202e',
  '%00',
  "'; drop table invoices; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '{{7*7}}',
  '1e3',
  '-0',
  '0',
  '0.00',
  '0.000001',
  '100',
  '100.000001',
  '9999.999999',
  '999999999999999.99',
  '9999999999.9999',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2024-02-29',
  0,
  -1,
  -0,
  2_147_483_647,
  2_147_483_648,
  Number.MAX_SAFE_INTEGER,
  1e308,
  null,
  true,
  false,
  [],
  {},
  [[[[[[]]]]]],
  { constructor: { prototype: 1 } },
  'é'.repeat(5_000),
  'as_contract',
  'remaining',
  'none',
  'all',
];

const garbage = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 18n }).map((digits) => `${digits}.00`) },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)) },
);

// What stands in an address is always whole text, and not longer than an address may be.
const text = fc
  .oneof(fc.constantFrom(...NASTY).map(String), fc.string({ unit: 'binary', maxLength: 60 }))
  .map((written) => written.slice(0, 300).toWellFormed());
const QUESTIONS = [
  'limit',
  'cursor',
  'search',
  'status',
  'customerId',
  'estimateId',
  'accountId',
  'from',
  'asOf',
  'company',
];
const cursor = fc
  .jsonValue({ maxDepth: 2 })
  .map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));

/** Garbage everywhere is refused at the first door: most parts of a call are as they should be. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const call = fc.record({
  // Every endpoint but those that end the world for the calls after them, and those that take long and read little.
  name: fc.constantFrom(
    ...Object.keys(allEndpoints).filter(
      (name) =>
        !/^(sign|revokeApiKey|setClosingDate|createSample|watch|checkBooks|previewDocuments|.*Pdf)/.test(
          name,
        ),
    ),
  ),
  changes: fc.array(fc.record({ where: fc.nat(), which: fc.nat(), garbage: seldom(garbage, 3) }), {
    maxLength: 3,
  }),
  whole: seldom(garbage, 30),
  id: seldom(text, 20),
  query: fc.dictionary(fc.constantFrom(...QUESTIONS), fc.oneof(text, cursor), { maxKeys: 2 }),
  key: seldom(fc.stringMatching(/^[ -~]{0,210}$/), 20),
});

type Garbled = typeof call extends fc.Arbitrary<infer One> ? One : never;

function garble({ name, changes, whole }: Garbled): unknown {
  if (whole !== undefined) return whole;
  return changes.reduce<unknown>(
    (body, { where, which, garbage: thrown }) => {
      const places = placesOf(body);
      const place = places[where % Math.max(places.length, 1)];
      if (!place) return body;
      const strange = strangeFor(place);
      return withValue(body, place, thrown ?? strange[which % strange.length]);
    },
    exampleFor(name, world),
  );
}

async function send(one: Garbled): Promise<string> {
  const endpoint = allEndpoints[one.name];
  if (!endpoint) return 'no such endpoint';
  const ask =
    endpoint.caller === 'company' ? world.call : callerOf(application.address, { cookie: world.cookie });
  const { status } = await ask(endpoint, {
    id: one.id ?? world.ids[thingOf(one.name)],
    query: one.query,
    body: garble(one),
    headers: one.key === undefined ? {} : { 'idempotency-key': one.key },
  });
  return String(status);
}

test(`${CALLS} calls of garbage: each is answered in the shape that was promised, none with a fault`, async () => {
  const calls = fc.sample(call, { numRuns: CALLS, seed: SEED });
  const statuses = new Map<string, number>();
  const broken: unknown[] = [];
  async function work(): Promise<void> {
    for (let one = calls.pop(); one !== undefined; one = calls.pop()) {
      const status = await send(one).catch((error: unknown) => `no answer: ${error}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (!/^[234]\d\d$/.test(status))
        broken.push({ status, name: one.name, body: garble(one), query: one.query });
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(application.faults).toEqual([]);
  expect(broken).toEqual([]);
  // Garbage that is all refused at the door would try nothing behind it.
  expect(statuses.get('400')).toBeGreaterThan(CALLS / 10);
  expect(statuses.get('200') ?? 0).toBeGreaterThan(CALLS / 10);
  expect(statuses.get('201') ?? 0).toBeGreaterThan(CALLS / 50);
  const { body } = await world.call(checkBooks);
  expect(body).toMatchObject({ clean: true, faults: [] });
}, 240_000);
