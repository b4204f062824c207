import pg from 'pg';

/** A connection of the measurement's own. When a failure stops the server under it, that failure is what gets told. */
export async function openClient(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  await client.connect();
  return client;
}
