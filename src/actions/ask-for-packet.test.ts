import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withCompany } from '#db/company.ts';
import { holdMaking } from '#db/making.ts';
import type { Database, Tx } from '#db/open.ts';
import { listPacketParts, loadPacket, packetAskedFor } from '#db/packets.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer } from '#tests/support/estimates.ts';
import { heldEstimate, issueBill } from '#tests/support/example-books.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { askForPacket } from './ask-for-packet.ts';
import { attachFile } from './attach-file.ts';
import { deleteAttachment } from './delete-attachment.ts';
import { makePacket } from './make-packet.ts';
import { packetOffer } from './packet-offer.ts';
import type { Services } from './services.ts';
import { takeUpMaking } from './take-up-making.ts';

let database: Database;
let services: Services;
let acting: Acting;
let estimate: string;
let bill: string;

beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  acting = await foundCompany(services);
  estimate = await heldEstimate(services, acting, await newCustomer(services, acting), [
    item('Frame', '60000'),
  ]);
  bill = await issueBill(services, acting, estimate, '2026-03-31', {
    basis: { kind: 'percent', percent: 25_000_000n, of: 'this_bill' },
  });
});

const inCompany = <T>(work: (tx: Tx) => Promise<T>) => withCompany(database, acting.company.id, work);
const ask = (cover = 'Enclosed.', as: Partial<Acting> = {}, files?: readonly string[]) =>
  askForPacket(services, { ...acting, ...as }, bill, { cover, waivers: [], files });
const attach = (name: string, bytes: Uint8Array) =>
  attachFile(services, acting, estimate, {
    kind: 'other',
    name,
    bytes,
    invoiceId: null,
    changeOrderId: null,
  });
const stateOf = async (id: string) => (await inCompany((tx) => loadPacket(tx, acting.company.id, id)))?.state;

describe('a packet that is asked for again while it is being made', () => {
  test('is the same one, also where it is asked for four times at once', async () => {
    const [first, ...others] = await Promise.all([ask(), ask(), ask(), ask()]);
    expect(new Set(others)).toEqual(new Set([first]));
    expect(await ask()).toBe(first);
  });

  test.each([
    ['with another letter', () => ask('Another letter.')],
    ['on another day', () => ask('Enclosed.', { today: '2026-04-01' })],
    [
      'after another file was attached',
      async () => {
        await attach('Gate.txt', Buffer.from('Gate code 4711'));
        return ask();
      },
    ],
  ])('is another one %s', async (_, again) => {
    const first = await ask();
    expect(await again()).not.toBe(first);
  });

  test('is another one with other files, and the same one with the same in another order', async () => {
    const one = await attach('One.txt', Buffer.from('1'));
    const two = await attach('Two.txt', Buffer.from('2'));
    const all = await ask();
    const both = await ask('Enclosed.', {}, [two, one]);
    const first = await ask('Enclosed.', {}, [one]);
    const none = await ask('Enclosed.', {}, []);
    expect(both).toBe(all);
    expect(new Set([all, first, none]).size).toBe(3);
    const chosen = async (id: string) =>
      (await inCompany((tx) => loadPacket(tx, acting.company.id, id)))?.files;
    expect([await chosen(all), await chosen(first), await chosen(none)]).toEqual([[one, two], [one], []]);
  });

  test('is another one once it failed or was made', async () => {
    const first = await ask();
    await makePacket(services, acting, first);
    expect(await stateOf(first)).toBe('made');
    const second = await ask();
    expect(second).not.toBe(first);
    await inCompany((tx) => sql`update packet set state = 'failed' where id = ${second}`.execute(tx));
    expect(await ask()).not.toBe(second);
  });

  test('is the one that failed in the very moment, rather than none', async () => {
    const id = await ask();
    const packet = await inCompany((tx) => loadPacket(tx, acting.company.id, id));
    if (!packet) throw new Error('The packet is gone.');
    await inCompany((tx) => sql`update packet set state = 'failed' where id = ${id}`.execute(tx));
    expect(await inCompany((tx) => packetAskedFor(tx, acting.company.id, packet))).toBe(id);
  });

  test('is under a key what it was the first time', async () => {
    const first = await ask();
    const key = { key: 'one press', requestSha256: 'the same' };
    expect(await ask('Enclosed.', { key })).toBe(first);
    await makePacket(services, acting, first);
    expect(await ask('Enclosed.', { key })).toBe(first);
  });
});

describe('a packet that a server left behind', () => {
  const takenUp = async () => {
    const found: [Acting, string][] = [];
    await takeUpMaking({ ...services, packetLater: (...one) => void found.push(one) });
    return found.filter(([{ company }]) => company.id === acting.company.id);
  };

  test('is taken up at the next start, for whoever asked for it', async () => {
    const id = await ask();
    const [[as, found] = []] = await takenUp();
    expect([as?.actor, found]).toEqual([acting.actor, id]);
    if (as) await makePacket(services, as, id);
    expect(await stateOf(id)).toBe('made');
    expect(await takenUp()).toEqual([]);
  });

  test('is left alone while another server makes it', async () => {
    const id = await ask();
    await inCompany(async (held) => {
      expect(await holdMaking(held, { table: 'packet', companyId: acting.company.id, id })).toBe(true);
      await makePacket(services, acting, id);
    });
    expect(await stateOf(id)).toBe('making');
    await Promise.all([makePacket(services, acting, id), makePacket(services, acting, id)]);
    expect(await stateOf(id)).toBe('made');
  });

  test('is given up when it was begun three times', async () => {
    const id = await ask();
    await inCompany((tx) => sql`update packet set begun = 3 where id = ${id}`.execute(tx));
    await makePacket(services, acting, id);
    expect(await stateOf(id)).toBe('failed');
  });
});

test('files that are too much for one packet are refused with what they come to', async () => {
  const row = Buffer.from('x'.repeat(1000));
  for (const name of ['one.txt', 'two.txt']) await attach(name, row);
  // Nobody has to send 2 MB for this: a PDF is as heavy as it is said to be.
  await inCompany((tx) =>
    sql`insert into attachment select company_id, gen_random_uuid(), estimate_id, null, null, kind, 'Plans.pdf',
      'application/pdf', size_bytes, sha256, bytes, uploaded_at, uploaded_by, uploaded_by_id, 'pages', 1300000
      from attachment`.execute(tx),
  );
  expect(await refusalCode(ask())).toBe('packet_too_large');
  const { scene } = await packetOffer(services, acting, bill);
  const [first, ...others] = scene.attachments.filter(({ name }) => name === 'Plans.pdf');
  expect(others).toHaveLength(1);
  expect(await stateOf(await ask('Enclosed.', {}, [first?.id ?? '']))).toBe('making');
});

test('a packet holds the files that were chosen, and none that was attached since it was asked for', async () => {
  const [kept] = [await attach('Kept.txt', Buffer.from('1')), await attach('Left out.txt', Buffer.from('2'))];
  const packet = await ask('Enclosed.', {}, [kept]);
  const all = await ask();
  await attach('Since.txt', Buffer.from('3'));
  const namesOf = async (id: string) => {
    await makePacket(services, acting, id);
    const parts = await inCompany((tx) => listPacketParts(tx, acting.company.id, id));
    return parts.map(({ name }) => name).filter((name) => name.endsWith('.txt'));
  };
  expect(await namesOf(packet)).toEqual(['Kept.txt']);
  expect(await namesOf(all)).toEqual(['Kept.txt', 'Left out.txt']);
});

test('a packet from before files could be chosen takes every file', async () => {
  await attach('Gate.txt', Buffer.from('Gate code 4711'));
  const id = await ask('Enclosed.', {}, []);
  await inCompany((tx) => sql`update packet set files = null where id = ${id}`.execute(tx));
  await makePacket(services, acting, id);
  const parts = await inCompany((tx) => listPacketParts(tx, acting.company.id, id));
  expect(parts.at(-1)?.name).toBe('Gate.txt');
});

test('a file of another bill and one that was deleted cannot be chosen', async () => {
  const deleted = await attach('Gone.txt', Buffer.from('1'));
  await deleteAttachment(services, acting, deleted);
  const other = await issueBill(services, acting, estimate, '2026-03-31', {
    basis: { kind: 'percent', percent: 10_000_000n, of: 'this_bill' },
  });
  const ofOther = await attachFile(services, acting, estimate, {
    kind: 'photo',
    name: 'Of the other bill.txt',
    bytes: Buffer.from('2'),
    invoiceId: other,
    changeOrderId: null,
  });
  expect(await refusalCode(ask('Enclosed.', {}, [deleted]))).toBe('file_not_of_bill');
  expect(await refusalCode(ask('Enclosed.', {}, [ofOther]))).toBe('file_not_of_bill');
});

test('files that were kept before anybody looked at files are looked at, once', async () => {
  await attach('Costs.txt', Buffer.from('%PDF-1.7 and nothing'));
  await inCompany((tx) =>
    sql`insert into attachment select company_id, gen_random_uuid(), estimate_id, null, null, kind, 'Old.pdf',
      media_type, size_bytes, sha256, bytes, uploaded_at, uploaded_by, uploaded_by_id, null, null from attachment`.execute(
      tx,
    ),
  );
  const { scene } = await packetOffer(services, acting, bill);
  const missing = scene.checklist.find(({ key }) => key === 'broken');
  expect(missing?.names).toEqual(['Costs.txt', 'Old.pdf']);
  const { rows } = await inCompany((tx) => sql`select shown from attachment where shown is null`.execute(tx));
  expect(rows).toEqual([]);
});
