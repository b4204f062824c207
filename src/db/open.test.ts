import { sql } from 'kysely';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { silentLog } from '#tests/support/silent-log.ts';
import { type Database, openDatabase } from './open.ts';

const warnings: string[] = [];
const opened: Database[] = [];

async function open(url: string, namedStatements = true): Promise<Database> {
  const log = { ...silentLog, warn: (message: string) => warnings.push(message) };
  const database = await openDatabase({ url, poolSize: 1, namedStatements, log });
  opened.push(database);
  return database;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  warnings.length = 0;
});

describe('the role that connects', () => {
  test('a plain one is right', async () => {
    await open(inject('testServer').url);
    expect(warnings).toEqual([]);
  });

  test('one that passes over row-level security is warned about', async () => {
    await open(inject('testServer').adminUrl);
    expect(warnings).toEqual([expect.stringMatching(/passes over row-level security/)]);
  });
});

test('a server that is not there is refused in words', async () => {
  const opening = openDatabase({
    url: 'postgresql://drawbook@127.0.0.1:1/drawbook',
    poolSize: 1,
    namedStatements: true,
    log: silentLog,
  });
  await expect(opening).rejects.toThrow('The database cannot be opened: connect ECONNREFUSED 127.0.0.1:1');
});

describe('statements', () => {
  test.each([
    { named: true, prepared: 1 },
    { named: false, prepared: 0 },
  ])(
    'named $named: the server keeps $prepared for a text that ran three times',
    async ({ named, prepared }) => {
      const { kysely, pool } = await open(inject('testServer').url, named);
      for (const number of [1, 2, 3]) await sql`select ${number}::int as drawn`.execute(kysely);
      const { rows } = await pool.query(
        "select from pg_prepared_statements where statement like '%as drawn%'",
      );
      expect(rows).toHaveLength(prepared);
    },
  );
});

test('an int8 is a bigint, a day is its text, alone and in arrays', async () => {
  const { pool } = await open(inject('testServer').url);
  const { rows } = await pool.query(`
    select 9007199254740993::int8 as money, date '2026-02-28' as day, 1.10::numeric as rate,
      array[1, null, 3]::int8[] as moneys, array[date '2026-02-28'] as days`);
  expect(rows).toEqual([
    {
      money: 9007199254740993n,
      day: '2026-02-28',
      rate: '1.10',
      moneys: [1n, null, 3n],
      days: ['2026-02-28'],
    },
  ]);
});
