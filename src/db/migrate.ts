import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Database } from './open.ts';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

const OUR_FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));
const NAME = /^\d{4}_[a-z0-9_]+\.sql$/;
// Any number will do, as long as every Drawbook uses the same one.
const LOCK = 7_209_105_514;

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong) throw new Error(`Migration ${wrong}: the name must look like 0001_what_it_does.sql.`);
  const twice = names.find((name, index) => name.slice(0, 4) === names[index + 1]?.slice(0, 4));
  if (twice) throw new Error(`Two migrations have the number ${twice.slice(0, 4)}.`);
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(`${folder}/${name}`, 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Finds the next migration to run, and refuses a database that these files cannot have made. */
async function nextMigration(
  client: pg.PoolClient,
  migrations: readonly Migration[],
): Promise<Migration | undefined> {
  await client.query(`create table if not exists schema_migration
    (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migration order by name collate "C"',
  );
  for (const [index, applied] of rows.entries()) {
    const migration = migrations.find(({ name }) => name === applied.name);
    if (!migration) {
      throw new Error(
        `The database has had the migration ${applied.name}, which this version of Drawbook does not know: ` +
          'it was used by a newer version. Start that version, or restore a backup from before the upgrade.',
      );
    }
    if (migration.sha256 !== applied.sha256) {
      throw new Error(
        `The migration ${migration.name} was changed after it ran here; write a new one instead.`,
      );
    }
    if (migrations[index]?.name !== applied.name) {
      throw new Error(
        `The migration ${migrations[index]?.name} is numbered before ${applied.name}, which has run.`,
      );
    }
  }
  return migrations[rows.length];
}

// One transaction for each file: whoever waited for the lock sees what the other one has done.
async function runNext(client: pg.PoolClient, migrations: readonly Migration[]): Promise<string | undefined> {
  await client.query('begin');
  await client.query(`select pg_advisory_xact_lock(${LOCK})`);
  const migration = await nextMigration(client, migrations);
  if (migration) {
    const { name, sql, sha256 } = migration;
    await client.query(sql).catch((cause: Error) => {
      throw new Error(`The migration ${name} failed and changed nothing: ${cause.message}`, { cause });
    });
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
  }
  await client.query('commit');
  return migration?.name;
}

/** Brings the tables up to date and gives the names of what ran. Example: `await migrate(database)`. */
export async function migrate(database: Database, folder: string = OUR_FOLDER): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const client = await database.pool.connect();
  const ran: string[] = [];
  try {
    for (let name = await runNext(client, migrations); name; name = await runNext(client, migrations)) {
      ran.push(name);
    }
  } catch (error) {
    // Ending the connection undoes whatever its transaction had begun.
    client.release(true);
    throw error;
  }
  client.release();
  return ran;
}
