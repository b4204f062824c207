import type { Database } from '#db/open.ts';
import { startApplication } from '#main';
import { openTestDatabase } from './database.ts';
import { freePort } from './free-port.ts';

/** The whole of Drawbook as it runs, on a database of its own, on a port of this machine. */
export interface TestApplication {
  readonly address: string;
  readonly database: Database;
  /** What the log called an error so far: every answer of 500 is here. */
  readonly faults: readonly string[];
  stop(): Promise<void>;
}

/**
 * Starts the application for tests; many people may sign up from one address, the clock may stand still, and the database may
 * be one that others worked in.
 */
export async function startTestApplication(
  now = () => new Date(),
  { rateLimit = false, existing = null as Database | null } = {},
): Promise<TestApplication> {
  const database = existing ?? (await openTestDatabase());
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const faults: string[] = [];
  const application = await startApplication(
    {
      port,
      host: 'localhost',
      dataFolder: '',
      databaseUrl: database.url,
      publicUrl: address,
      secret: 'a secret that only the tests know, and only for a minute',
      namedStatements: true,
      poolSize: 20,
      mostFileBytes: 1024 * 1024,
      mostPacketBytes: 2 * 1024 * 1024,
      logLevel: 'error',
    },
    {
      debug: () => {},
      info: () => {},
      warn: () => {},
      error: (message, details) => faults.push(`${message} ${JSON.stringify(details)}`),
    },
    { rateLimit, now },
  );
  return {
    address,
    database,
    faults,
    stop: async () => {
      await application.stop();
      await database.close();
    },
  };
}
