import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { withCompany } from '#db/company.ts';
import { type Database, openDatabase } from '#db/open.ts';
import { atDatabase } from '#tests/support/at-database.ts';
import { testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { writeExampleApplications } from '#tests/support/example-applications.ts';
import { type ExampleBooks, writeExampleBooks } from '#tests/support/example-books.ts';
import { writeExampleChangeOrders } from '#tests/support/example-change-orders.ts';
import { writeExampleCorrections } from '#tests/support/example-corrections.ts';
import { writeExampleCredits } from '#tests/support/example-credits.ts';
import { writeExampleDraws } from '#tests/support/example-draws.ts';
import { writeExampleKeptFiles } from '#tests/support/example-kept-files.ts';
import { silentLog } from '#tests/support/silent-log.ts';
import { TAMPERED_APPLICATIONS } from '#tests/support/tampered-applications.ts';
import { TAMPERED_BILLS } from '#tests/support/tampered-bills.ts';
import { TAMPERED_CHANGE_ORDERS } from '#tests/support/tampered-change-orders.ts';
import { TAMPERED_CORRECTIONS } from '#tests/support/tampered-corrections.ts';
import { TAMPERED_CREDITS } from '#tests/support/tampered-credits.ts';
import { TAMPERED_DRAWS } from '#tests/support/tampered-draws.ts';
import { TAMPERED_ENTRIES } from '#tests/support/tampered-entries.ts';
import { TAMPERED_FILES } from '#tests/support/tampered-files.ts';
import { checkLaws } from './check-laws.ts';
import type { Checked } from './comparison.ts';

let database: Database;
let superuser: Database;
let books: ExampleBooks;

beforeAll(async () => {
  database = await openTestDatabase();
  const services = testServices(database);
  books = await writeExampleBooks(services);
  await writeExampleDraws(services, books);
  await writeExampleCredits(services, books);
  await writeExampleChangeOrders(services, books);
  await writeExampleApplications(services, books);
  await writeExampleCorrections(services, books);
  await writeExampleKeptFiles(services, books);
  const name = new URL(database.url).pathname.slice(1);
  superuser = await openDatabase({
    url: atDatabase(inject('testServer').adminUrl, name),
    poolSize: 1,
    namedStatements: false,
    log: silentLog,
  });
});
afterAll(async () => {
  await superuser?.close();
  await database?.close();
});

/** What the check says of books that somebody tampered with, past triggers and constraints; nothing of it stays. */
async function checkAfter(tampering: string): Promise<readonly Checked[]> {
  const found: Checked[] = [];
  const undone = new Error('undo');
  await superuser
    .startingWith('set local session_replication_role = replica')
    .transaction()
    .execute(async (tx) => {
      for (const statement of tampering.split(';')) await sql.raw(statement).execute(tx);
      found.push(...(await checkLaws(tx, books.acting.company)));
      throw undone;
    })
    .catch((error) => expect(error).toBe(undone));
  return found;
}

test('books that were written by the product tie, and no law is about nothing', async () => {
  const checked = await withCompany(database, books.acting.company.id, (tx) =>
    checkLaws(tx, books.acting.company),
  );
  expect(checked.flatMap((one) => one.faults)).toEqual([]);
  expect(checked.filter((one) => one.count === 0)).toEqual([]);
});

const TAMPERINGS = [
  ...TAMPERED_ENTRIES,
  ...TAMPERED_BILLS,
  ...TAMPERED_DRAWS,
  ...TAMPERED_CHANGE_ORDERS,
  ...TAMPERED_CREDITS,
  ...TAMPERED_CORRECTIONS,
  ...TAMPERED_APPLICATIONS,
  ...TAMPERED_FILES,
];

describe('a fault is named, with what was expected and what was found', () => {
  test.each(TAMPERINGS)('$what: $where', async ({ what, tampering, where, expected, found }) => {
    const faults = (await checkAfter(tampering)).flatMap((one) => one.faults);
    expect(faults).toContainEqual({ what, where, expected, found });
  });

  test('every law has a fault in this table', async () => {
    const laws = (await checkAfter('select 1')).map((one) => one.what);
    expect(laws.filter((what) => !TAMPERINGS.some((one) => one.what === what))).toEqual([]);
  });
});
