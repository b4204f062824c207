import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseLog } from '#db/database-log.ts';
import { isPostgresOn } from './process-facts.ts';
import { SOCKET_FOLDER } from './socket-folder.ts';

async function endsWithin(milliseconds: number, pid: number, databaseFolder: string): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (isPostgresOn(pid, databaseFolder)) {
    if (Date.now() > end) return false;
    await sleep(25);
  }
  return true;
}

/**
 * After a kill -9 of the application its PostgreSQL still runs. It is stopped here, but only when the process
 * that `postmaster.pid` names is a PostgreSQL on this folder: the number may be somebody else's by now.
 */
export async function stopLeftOver(databaseFolder: string, log: DatabaseLog): Promise<void> {
  const file = join(databaseFolder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (isPostgresOn(pid, databaseFolder)) {
    log.warn('Stopping the PostgreSQL that an earlier start left running', { pid });
    process.kill(pid, 'SIGINT');
    if (!(await endsWithin(15_000, pid, databaseFolder))) {
      process.kill(pid, 'SIGQUIT');
      if (!(await endsWithin(15_000, pid, databaseFolder))) {
        throw new Error(`The PostgreSQL that an earlier start left running (process ${pid}) does not stop.`);
      }
    }
  }
  // PostgreSQL would take any process with this number for its own predecessor and refuse to start.
  rmSync(file, { force: true });
  const sockets = lines[4] ?? '';
  if (basename(sockets).startsWith(SOCKET_FOLDER)) rmSync(sockets, { recursive: true, force: true });
}
