import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Database } from '#db/open.ts';
import { atDatabase } from '#tests/support/at-database.ts';
import { testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { type ExampleBooks, writeExampleBooks } from '#tests/support/example-books.ts';

let database: Database;
let books: ExampleBooks;

beforeAll(async () => {
  database = await openTestDatabase();
  books = await writeExampleBooks(testServices(database));
});
afterAll(() => database.close());

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function checkBooks(...args: string[]): Promise<{ code: number; said: string }> {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    DRAWBOOK_SECRET: 'a secret that is long enough for a test',
    LOG_LEVEL: 'error',
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['src/cli.ts', 'check-books', ...args],
      { cwd: ROOT, env },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr });
      },
    );
  });
}

async function tamper(statement: string): Promise<void> {
  const name = new URL(database.url).pathname.slice(1);
  const admin = new pg.Client({ connectionString: atDatabase(inject('testServer').adminUrl, name) });
  await admin.connect();
  await admin.query(`set session_replication_role = replica; ${statement}`).finally(() => admin.end());
}

test('books that tie: what was checked, and exit code 0', async () => {
  const { code, said } = await checkBooks();
  expect(said).toContain('ok    Every entry balances (10 checked)');
  expect(said).toContain('The books of 1 company tie.');
  expect(code).toBe(0);
});

test('a company that is not there is an error', async () => {
  const { code, said } = await checkBooks('--company', crypto.randomUUID());
  expect(said).toContain('There is no company');
  expect(code).toBe(1);
});

test('books that do not tie: the place, both figures, and exit code 1', async () => {
  await tamper(`update estimate set collected_minor = 0 where number = 'EST-0001'`);
  const { code, said } = await checkBooks('--company', books.acting.company.id);
  expect(said).toContain('Estimate EST-0001, collected: expected 11712.50, found 0.00');
  expect(said).toContain('Not everything ties.');
  expect(code).toBe(1);
});
