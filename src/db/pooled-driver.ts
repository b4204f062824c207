import type { Writable } from 'node:stream';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely';
import type pg from 'pg';
import type { NameStatement } from './statement-names.ts';

interface PooledConnection extends DatabaseConnection {
  readonly client: pg.PoolClient;
  /** Settles when BEGIN is answered: the first statement does not wait for it, its answer does. */
  begun: Promise<unknown>;
  readOnly: boolean;
  /** Set when the connection is in an unknown state and must not be handed to anybody again. */
  broken: boolean;
}

function countOf(result: pg.QueryResult): bigint | undefined {
  const changes = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(result.command);
  return changes && result.rowCount !== null ? BigInt(result.rowCount) : undefined;
}

// What is asked before the event loop turns is written to the socket once: the system call is most of what sending costs.
function gather(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function connectionOf(client: pg.PoolClient, nameStatement: NameStatement): PooledConnection {
  return {
    client,
    begun: Promise.resolve(),
    readOnly: false,
    broken: false,
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const name = nameStatement(query.sql);
      const values = query.parameters as unknown[];
      gather(client);
      const answered = client.query(name ? { name, text: query.sql, values } : { text: query.sql, values });
      const [result] = await Promise.all([answered, this.begun]);
      const numAffectedRows = countOf(result);
      const rows = (result.rows ?? []) as Row[];
      return numAffectedRows === undefined ? { rows } : { rows, numAffectedRows };
    },
    streamQuery() {
      throw new Error('Read long lists page by page: streaming is not offered.');
    },
  };
}

function beginText({ isolationLevel, accessMode }: TransactionSettings): string {
  const isolation = isolationLevel ? ` isolation level ${isolationLevel}` : '';
  return `begin${isolation}${accessMode ? ` ${accessMode}` : ''}`;
}

/**
 * Kysely's driver over our pool. It differs from Kysely's own in two ways: statements are named, so that
 * PostgreSQL plans each text once a connection, and `atBegin` travels in the same round trip as BEGIN.
 */
export function pooledDriver(pool: pg.Pool, nameStatement: NameStatement, atBegin = ''): Driver {
  const clientOf = (connection: DatabaseConnection) => (connection as PooledConnection).client;
  return {
    init: async () => {},
    acquireConnection: async () => connectionOf(await pool.connect(), nameStatement),
    beginTransaction: async (connection, settings) => {
      gather(clientOf(connection));
      const begun = clientOf(connection).query(`${beginText(settings)};${atBegin}`);
      begun.catch(() => {});
      (connection as PooledConnection).begun = begun;
      (connection as PooledConnection).readOnly = settings.accessMode === 'read only';
    },
    commitTransaction: async (connection) => {
      gather(clientOf(connection));
      const committed = clientOf(connection).query('commit');
      // What was only read is known already; whoever takes the connection next asks behind this COMMIT.
      if ((connection as PooledConnection).readOnly) return void committed.catch(() => {});
      const { command } = await committed;
      // PostgreSQL answers a COMMIT with ROLLBACK when a statement had failed and nobody noticed.
      if (command === 'ROLLBACK')
        throw new Error('Nothing was saved: a statement of this transaction had failed.');
    },
    rollbackTransaction: async (connection) => {
      try {
        await clientOf(connection).query('rollback');
      } catch (error) {
        (connection as PooledConnection).broken = true;
        throw error;
      }
    },
    releaseConnection: async (connection) => {
      const { client, broken } = connection as PooledConnection;
      client.release(broken);
    },
    destroy: async () => {},
  };
}
