import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Account } from './account.ts';
import type { Binaries } from './find-binaries.ts';
import { ENVIRONMENT, folderArgument } from './server-folder.ts';

export interface SpawnOptions {
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly databaseFolder: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
}

const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  // Index and table live on the same disk as everything else of a small machine, which is an SSD today.
  random_page_cost: '1.1',
  // A fresh table has no statistics, and without them a check of a reference may read a company's every bill. They come
  // with the first round of housekeeping, so it comes soon.
  autovacuum_naptime: '10s',
  log_checkpoints: 'off',
  // The application reports what its statements ran into; here it would only fill the disk.
  log_min_messages: 'log',
  // Replication is for a server of one's own; without it WAL is smaller.
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** Starts PostgreSQL. It is detached, or Ctrl-C in the terminal would stop it under the application. */
export function spawnPostgres(options: SpawnOptions): ChildProcess {
  const { binaries, account, databaseFolder, socketFolder, logFile } = options;
  const output = openSync(logFile, 'a', 0o600);
  const settings = { ...SETTINGS, unix_socket_directories: socketFolder, ...options.settings };
  const child = spawn(
    binaries.postgres,
    [
      '-D',
      folderArgument(databaseFolder, account),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      cwd: databaseFolder,
      env: ENVIRONMENT,
      detached: true,
      stdio: ['ignore', output, output],
      ...account,
    },
  );
  closeSync(output);
  return child;
}
