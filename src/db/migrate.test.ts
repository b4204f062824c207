import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase } from '#tests/support/database.ts';
import { migrate } from './migrate.ts';
import type { Database } from './open.ts';

let database: Database;
let folder: string;

beforeEach(async () => {
  database = await openTestDatabase();
  // These tests bring migrations of their own.
  await database.pool.query('drop table schema_migration');
  folder = mkdtempSync(join(tmpdir(), 'drawbook-migrations-'));
  put('0001_wood.sql', 'create table wood (length int);');
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const put = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
const rowsOf = async (sql: string) => (await database.pool.query(sql)).rows;

test('each file runs once, in order', async () => {
  put('0002_nails.sql', 'alter table wood add nails int; insert into wood values (240, 12);');
  expect(await migrate(database, folder)).toEqual(['0001_wood.sql', '0002_nails.sql']);
  expect(await migrate(database, folder)).toEqual([]);
  put('0003_more.sql', 'insert into wood values (120, 6);');
  expect(await migrate(database, folder)).toEqual(['0003_more.sql']);
  expect(await rowsOf('select * from wood order by length')).toEqual([
    { length: 120, nails: 6 },
    { length: 240, nails: 12 },
  ]);
});

test('several servers that start at once run each file once', async () => {
  put('0002_row.sql', 'insert into wood values (1);');
  const ran = await Promise.all([1, 2, 3, 4].map(() => migrate(database, folder)));
  expect(ran.flat().sort()).toEqual(['0001_wood.sql', '0002_row.sql']);
  expect(await rowsOf('select * from wood')).toEqual([{ length: 1 }]);
});

test('a file that fails changes nothing and is named; those before it stay', async () => {
  put('0002_broken.sql', 'insert into wood values (1); insert into stone values (1);');
  const failure = 'The migration 0002_broken.sql failed and changed nothing: relation "stone" does not exist';
  await expect(migrate(database, folder)).rejects.toThrow(failure);
  expect(await rowsOf('select * from wood')).toEqual([]);
  put('0002_broken.sql', 'insert into wood values (2);');
  expect(await migrate(database, folder)).toEqual(['0002_broken.sql']);
});

test('the end of its lines does not change a file', async () => {
  put('0002_lines.sql', 'select 1;\nselect 2;\n');
  await migrate(database, folder);
  put('0002_lines.sql', 'select 1;\r\nselect 2;\r\n');
  expect(await migrate(database, folder)).toEqual([]);
});

describe('files that cannot have made this database are refused', () => {
  test.each([
    {
      what: 'changed after it ran',
      change: () => put('0001_wood.sql', 'create table wood (width int);'),
      refusal: 'The migration 0001_wood.sql was changed after it ran here',
    },
    {
      what: 'gone, because the database is newer',
      change: () => rmSync(join(folder, '0002_stone.sql')),
      refusal: 'the migration 0002_stone.sql, which this version of Drawbook does not know',
    },
    {
      what: 'numbered before one that ran',
      change: () => put('0001_a.sql', 'select 1;'),
      refusal: 'Two migrations have the number 0001.',
    },
    {
      what: 'squeezed in between',
      change: () => put('0000_first.sql', 'select 1;'),
      refusal: 'The migration 0000_first.sql is numbered before 0001_wood.sql, which has run.',
    },
    {
      what: 'named otherwise',
      change: () => put('3-stone.sql', 'select 1;'),
      refusal: 'Migration 3-stone.sql: the name must look like 0001_what_it_does.sql.',
    },
  ])('$what', async ({ change, refusal }) => {
    put('0002_stone.sql', 'create table stone (weight int);');
    await migrate(database, folder);
    change();
    await expect(migrate(database, folder)).rejects.toThrow(refusal);
  });
});
