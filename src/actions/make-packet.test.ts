import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withCompany } from '#db/company.ts';
import type { Database } from '#db/open.ts';
import { loadPacket } from '#db/packets.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer } from '#tests/support/estimates.ts';
import { heldEstimate, issueBill } from '#tests/support/example-books.ts';
import { refusalCode } from '#tests/support/refusal-code.ts';
import type { Acting } from './acting.ts';
import { askForPacket } from './ask-for-packet.ts';
import { attachFile } from './attach-file.ts';
import { deleteAttachment } from './delete-attachment.ts';
import { deleteSampleCompany } from './delete-sample-company.ts';
import { makePacket } from './make-packet.ts';
import type { Services } from './services.ts';
import { voidInvoice } from './void-invoice.ts';

let database: Database;
let services: Services;
let acting: Acting;
let estimate: string;
let bill: string;

beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database);
  acting = await foundCompany(services, { sample: true });
  estimate = await heldEstimate(services, acting, await newCustomer(services, acting), [
    item('Frame', '60000'),
  ]);
  bill = await issueBill(services, acting, estimate, '2026-03-31', {
    basis: { kind: 'percent', percent: 25_000_000n, of: 'this_bill' },
  });
  const bytes = Buffer.from('Gate code 4711');
  await attachFile(services, acting, estimate, {
    kind: 'other',
    name: 'Gate.txt',
    bytes,
    invoiceId: null,
    changeOrderId: null,
  });
});
afterAll(() => database.close());

const ask = (invoiceId: string) =>
  askForPacket(services, acting, invoiceId, { cover: 'Enclosed.', waivers: [] });
const stateOf = async (id: string) =>
  (await withCompany(database, acting.company.id, (tx) => loadPacket(tx, acting.company.id, id)))?.state;

describe('a packet that was made', () => {
  beforeAll(async () => makePacket(services, acting, await ask(bill)), 30_000);

  // Each statement runs as the owner of the tables, for the company.
  test.each([
    ['changed', "update packet set cover = 'Another letter'"],
    [
      'made again',
      "update packet set state = 'making', bytes = null, sha256 = null, made_at = null, pages = null",
    ],
    ['parted from its parts', 'update packet_part set title = $$Another$$'],
    ['parted from its files', 'delete from attachment'],
    ['given other files', "update attachment set sha256 = 'another'"],
    ['a file of another size', 'update attachment set size_bytes = 1'],
    ['a file with other bytes', "update attachment set bytes = 'Gate code 4712'"],
    ['a file of another company', 'update attachment set company_id = gen_random_uuid()'],
    ['a file of another person', "update attachment set uploaded_by = 'Another'"],
    ['shown in another way', "update attachment set shown = 'locked'"],
    ['moved to a bill', 'update attachment set invoice_id = (select id from invoice limit 1)'],
    [
      'a file of two things',
      'update attachment set invoice_id = (select id from invoice limit 1), change_order_id = gen_random_uuid()',
    ],
  ])('is never %s: the tables refuse', async (_, statement) => {
    const client = await database.pool.connect();
    try {
      await client.query('begin');
      await client.query(`set local app.company = '${acting.company.id}'`);
      await expect(client.query(statement)).rejects.toThrow(/never changes|append-only|violates/);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});

test('a packet whose bill is void by the time it is made fails, and says so', async () => {
  const second = await issueBill(services, acting, estimate, '2026-03-31', {
    basis: { kind: 'percent', percent: 10_000_000n, of: 'this_bill' },
  });
  const packet = await ask(second);
  await voidInvoice(services, acting, second, { reason: 'Wrong month', on: null });
  await makePacket(services, acting, packet);
  expect(await stateOf(packet)).toBe('failed');
  // One that failed is left alone.
  await makePacket(services, acting, packet);
  expect(await stateOf(packet)).toBe('failed');
});

test('a file that goes into a packet at this moment is not deleted: who deletes it waits, and hears why', async () => {
  const companyId = acting.company.id;
  const id = await attachFile(services, acting, estimate, {
    kind: 'other',
    name: 'Delivery.txt',
    bytes: Buffer.from('Steel, 12 t'),
    invoiceId: null,
    changeOrderId: null,
  });
  const packet = await ask(bill);
  const deleted: Promise<string>[] = [];
  await withCompany(database, companyId, async (tx) => {
    await sql`insert into packet_part (company_id, packet_id, position, title, name, attachment_id)
      values (${companyId}, ${packet}, 1, 'Delivery', 'Delivery.txt', ${id})`.execute(tx);
    deleted.push(refusalCode(deleteAttachment(services, acting, id)));
    await sql`select pg_sleep(0.2)`.execute(tx);
  });
  expect(await Promise.all(deleted)).toEqual(['file_in_packet']);
});

test('a sample company goes with its files and packets', async () => {
  const count = async () => {
    const { id } = acting.company;
    const { rows } = await withCompany(database, id, (tx) =>
      sql<{ left: bigint }>`select (select count(*) from packet) + (select count(*) from packet_part)
        + (select count(*) from attachment) as left`.execute(tx),
    );
    return Number(rows[0]?.left);
  };
  expect(await count()).toBeGreaterThan(5);
  await deleteSampleCompany(services, acting);
  expect(await count()).toBe(0);
});
