import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationUrl } from './application-url.ts';
import { holderOf } from './claim-folder.ts';

/**
 * Where the PostgreSQL of a Drawbook that runs on this folder is reached, so that a command can work beside
 * it; `undefined` when none runs.
 */
export function runningPostgres(dataFolder: string): string | undefined {
  const file = join(dataFolder, 'postgres/postmaster.pid');
  if (holderOf(dataFolder) === undefined || !existsSync(file)) return undefined;
  const socketFolder = readFileSync(file, 'utf8').split('\n')[4];
  return socketFolder ? applicationUrl(socketFolder, 'drawbook') : undefined;
}
