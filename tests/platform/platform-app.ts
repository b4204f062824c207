import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { isPostgresOn } from '#db/embedded/process-facts.ts';
import { runningPostgres } from '#db/embedded/running-postgres.ts';
import { stopLeftOver } from '#db/embedded/stop-left-over.ts';
import { freePort } from '#tests/support/free-port.ts';
import { silentLog } from '#tests/support/silent-log.ts';
import { type StartedProcess, type StartOptions, startProcess } from '#tests/support/start-process.ts';

const started: StartedProcess[] = [];
const folders: string[] = [];

/** A data folder of this test's own. */
export function newDataFolder(parent: string = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'drawbook-platform-'));
  folders.push(folder);
  return folder;
}

/** Starts `serve` on a data folder; `until('ready')` waits for it. */
export async function serveOn(dataFolder: string, other: Partial<StartOptions> = {}) {
  const port = await freePort();
  const app = startProcess({
    args: ['src/cli.ts', 'serve', '--no-screens'],
    ...other,
    env: { PORT: String(port), DRAWBOOK_DATA: dataFolder, ...other.env },
  });
  started.push(app);
  return { ...app, address: `http://localhost:${port}` };
}

/** The process number of the PostgreSQL that runs on a data folder. */
export function postgresOf(dataFolder: string): number | undefined {
  const folder = join(dataFolder, 'postgres');
  const file = join(folder, 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
  return pid && isPostgresOn(pid, folder) ? pid : undefined;
}

/** Every process of a PostgreSQL: the server and what it forked. */
function treeOf(pid: number): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return [pid, ...(children ? children.split(' ').map(Number) : [])];
}

// Some of the server's children end by themselves between being listed and being killed.
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** kill -9 of the application and of every process of its PostgreSQL; Linux only. */
export async function killEverything(app: StartedProcess, dataFolder: string): Promise<void> {
  for (const pid of [app.pid, ...treeOf(Number(postgresOf(dataFolder)))]) killIfThere(pid);
  await app.ended;
}

/** Asks the database of a Drawbook that runs on this folder. */
export async function ask(dataFolder: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: runningPostgres(dataFolder) });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Ends whatever a test left running and takes its folders away. */
export async function cleanUp(): Promise<void> {
  for (const app of started.splice(0)) {
    app.child.kill('SIGKILL');
    await app.ended;
  }
  for (const folder of folders.splice(0)) {
    await stopLeftOver(join(folder, 'postgres'), silentLog);
    rmSync(folder, { recursive: true, force: true });
  }
}
