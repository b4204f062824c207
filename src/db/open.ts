import {
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import type { DatabaseLog } from './database-log.ts';
import { pooledDriver } from './pooled-driver.ts';
import type { Schema } from './schema.ts';
import { statementNames } from './statement-names.ts';
import { valueParsers } from './value-parsers.ts';

const OLDEST_SERVER = 150_000;

export interface OpenOptions {
  readonly url: string;
  /** The most connections that this process opens for its own queries. */
  readonly poolSize: number;
  /** Off for a pgbouncer in transaction mode that is too old to follow prepared statements. */
  readonly namedStatements: boolean;
  readonly log: DatabaseLog;
}

/** What a piece of work may query: inside a transaction nothing else may be used. */
export type Tx = Transaction<Schema>;

export interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
  /** For queries that belong to no company; everything else goes through `withCompany`. */
  readonly kysely: Kysely<Schema>;
  /** A Kysely whose transactions send `atBegin` together with BEGIN. */
  startingWith(atBegin: string): Kysely<Schema>;
  close(): Promise<void>;
}

function openPool({ url, poolSize, log }: OpenOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: valueParsers,
    keepAlive: true,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 15_000,
    application_name: 'drawbook',
    // What is asked at once travels at once; see the driver.
    pipeline: true,
  });
  // Without a listener, an idle connection that the server ends would end this process too.
  pool.on('error', (error) =>
    log.warn('An idle connection to the database was lost', { error: error.message }),
  );
  return pool;
}

const EXAMINE = `
  select current_setting('server_version_num')::int as version, current_user as role,
    (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as passes_walls`;

async function examineServer(pool: pg.Pool, log: DatabaseLog): Promise<void> {
  const { rows } = await pool.query(EXAMINE).catch((cause) => {
    throw new Error(`The database cannot be opened: ${cause.message || cause.code}`, { cause });
  });
  const { version, role, passes_walls: passesWalls } = rows[0];
  if (version < OLDEST_SERVER) {
    throw new Error(`PostgreSQL 15 or newer is needed; this server is ${Math.floor(version / 10_000)}.`);
  }
  if (passesWalls) {
    log.warn(
      `The database role "${role}" passes over row-level security, the second wall between companies. ` +
        'Use a role that is neither superuser nor BYPASSRLS (docs/operating/install.md shows how).',
      { role },
    );
  }
}

/** Opens the database, and refuses one that is too old. Example: `await openDatabase({ url, poolSize: 20, … })`. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const pool = openPool(options);
  const nameStatement = options.namedStatements ? statementNames() : () => undefined;
  const startingWith = (atBegin: string) => {
    const dialect: Dialect = {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => pooledDriver(pool, nameStatement, atBegin),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    };
    return new Kysely<Schema>({ dialect });
  };
  try {
    await examineServer(pool, options.log);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    url: options.url,
    pool,
    kysely: startingWith(''),
    startingWith,
    close: () => pool.end(),
  };
}
