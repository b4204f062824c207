import { runningPostgres } from '#db/embedded/running-postgres.ts';
import { startEmbeddedPostgres } from '#db/embedded/start-embedded-postgres.ts';
import { type Database, openDatabase } from '#db/open.ts';
import type { Log } from '#io/log.ts';
import type { Settings } from '#io/settings.ts';

export interface Connected {
  readonly database: Database;
  /** Settles when a PostgreSQL that was started here has ended, whoever ended it. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

/** Opens the database that the settings name, and starts the one that comes along when they name none. */
export async function connect(settings: Settings, log: Log): Promise<Connected> {
  const server = settings.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataFolder: settings.dataFolder, log });
  try {
    const url = server?.url ?? String(settings.databaseUrl);
    const database = await openDatabase({ ...settings, url, log });
    return {
      database,
      lost: server?.ended ?? new Promise(() => {}),
      // The pool first: its connections would be cut under it, and each cut is an error.
      close: async () => {
        await database.close();
        await server?.stop();
      },
    };
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/**
 * The same for a command that does its work and ends. It uses the PostgreSQL of a Drawbook that runs on the
 * same folder, so that nobody has to stop the server to check the books.
 */
export function connectBeside(settings: Settings, log: Log): Promise<Connected> {
  const databaseUrl = settings.databaseUrl ?? runningPostgres(settings.dataFolder);
  return connect({ ...settings, databaseUrl }, log);
}
