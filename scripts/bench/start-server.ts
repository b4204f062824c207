import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningPostgres } from '#db/embedded/running-postgres.ts';
import { freePort } from '#tests/support/free-port.ts';
import { startProcess } from '#tests/support/start-process.ts';

export interface StartedServer {
  readonly address: string;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

/** Drawbook as a user runs it: a process of its own, its own PostgreSQL, an empty folder, every write on disk. */
export async function startServer(): Promise<StartedServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'drawbook-bench-'));
  const port = await freePort();
  const server = startProcess({
    args: ['src/cli.ts', 'serve', '--no-screens'],
    env: { PORT: String(port), DRAWBOOK_DATA: dataFolder, LOG_LEVEL: 'error' },
  });
  async function stop(): Promise<void> {
    server.child.kill('SIGTERM');
    await server.ended;
    rmSync(dataFolder, { recursive: true, force: true });
  }
  try {
    await server.until('Drawbook is ready');
    const databaseUrl = runningPostgres(dataFolder);
    if (!databaseUrl) throw new Error('The PostgreSQL of the server cannot be found.');
    return { address: `http://localhost:${port}`, databaseUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
