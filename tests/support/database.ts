import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '#db/open.ts';
import { atDatabase } from './at-database.ts';
import { silentLog } from './silent-log.ts';

let made = 0;

async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: inject('testServer').adminUrl });
  await admin.connect();
  await admin.query(statement).finally(() => admin.end());
}

/**
 * Opens a database of one's own with every table and no row, as the plain role that the application uses;
 * `close` drops it. One for each test file is enough: tests are kept apart by a new company each.
 */
export async function openTestDatabase(): Promise<Database> {
  const { url, template } = inject('testServer');
  made += 1;
  const name = `drawbook_test_${process.pid}_${process.env.VITEST_POOL_ID}_${made}_${Date.now()}`;
  await asAdmin(
    `create database ${name} template ${template} owner ${new URL(url).username} strategy file_copy`,
  );
  const database = await openDatabase({
    url: atDatabase(url, name),
    poolSize: 20,
    namedStatements: true,
    log: silentLog,
  });
  return {
    ...database,
    close: async () => {
      await database.close();
      await asAdmin(`drop database ${name} with (force)`);
    },
  };
}
