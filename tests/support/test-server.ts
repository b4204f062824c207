import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#db/embedded/start-embedded-postgres.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { atDatabase } from './at-database.ts';
import { silentLog } from './silent-log.ts';

/** The one PostgreSQL of a test run. Its template has every table and no row. */
export interface TestServer {
  readonly adminUrl: string;
  readonly url: string;
  readonly template: string;
}

interface Server extends Omit<TestServer, 'template'> {
  stop(): Promise<void>;
}

// Nobody needs what a test run wrote after a power cut, and it saves most of the time.
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '128MB',
  max_connections: '200',
};

// A database is a few hundred files, and copying them in memory takes a thirtieth of the time.
const MEMORY = '/dev/shm';
const ENOUGH_MEMORY = 2 * 1024 ** 3;

function quickFolder(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ENOUGH_MEMORY ? MEMORY : tmpdir();
}

async function startOwn(): Promise<Server> {
  const dataFolder = mkdtempSync(join(quickFolder(), 'drawbook-test-'));
  const server = await startEmbeddedPostgres({ dataFolder, log: silentLog, settings: FAST });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

// The tests need a plain role, as the application does: a superuser would see the rows of every company.
async function joinGiven(adminUrl: string): Promise<Server> {
  const role = `drawbook_test_${process.pid}`;
  const password = crypto.randomUUID();
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create role ${role} login nosuperuser nobypassrls password '${password}'`);
  await admin.query(`grant ${role} to current_user`);
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  return {
    adminUrl,
    url: url.href,
    stop: async () => {
      await admin.query(`drop role ${role}`);
      await admin.end();
    },
  };
}

async function withAdmin(adminUrl: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}

/** Starts PostgreSQL, or uses the one of TEST_DATABASE_URL, and migrates a template in it once. */
export async function startTestServer(): Promise<{ readonly server: TestServer; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  const { adminUrl, url, stop } = given ? await joinGiven(given) : await startOwn();
  const template = `drawbook_template_${process.pid}`;
  await withAdmin(adminUrl, `create database ${template} owner ${new URL(url).username}`);
  const database = await openDatabase({
    url: atDatabase(url, template),
    poolSize: 1,
    namedStatements: true,
    log: silentLog,
  });
  await migrate(database);
  await database.close();
  return {
    server: { adminUrl, url, template },
    stop: async () => {
      await withAdmin(adminUrl, `drop database ${template}`);
      await stop();
    },
  };
}
