import pg from 'pg';

const NAME = 'drawbook';

/**
 * Makes the role and the database of the application once. The role is a plain one: a superuser would pass
 * over row-level security.
 */
export async function makeApplicationDatabase(socketFolder: string): Promise<void> {
  const client = new pg.Client({ host: socketFolder, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select exists (select from pg_roles where rolname = $1) as role,
        exists (select from pg_database where datname = $1) as database`,
      [NAME],
    );
    if (!rows[0].role) await client.query(`create role ${NAME} login nosuperuser nobypassrls`);
    if (!rows[0].database) await client.query(`create database ${NAME} owner ${NAME}`);
  } finally {
    await client.end();
  }
}
