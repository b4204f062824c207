import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseLog } from '#db/database-log.ts';
import { accountFor } from './account.ts';
import { applicationUrl } from './application-url.ts';
import { claimFolder } from './claim-folder.ts';
import { findBinaries } from './find-binaries.ts';
import { makeApplicationDatabase } from './make-application-database.ts';
import { prepareServerFolder } from './server-folder.ts';
import { makeSocketFolder } from './socket-folder.ts';
import { type SpawnOptions, spawnPostgres } from './spawn-postgres.ts';
import { stopLeftOver } from './stop-left-over.ts';

export interface EmbeddedOptions {
  readonly dataFolder: string;
  readonly log: DatabaseLog;
  /** Settings of PostgreSQL on top of ours; tests switch fsync off. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** Where the application connects, as its plain role. */
  readonly url: string;
  /** The same server as its superuser; only tests need it. */
  readonly adminUrl: string;
  /** Settles when PostgreSQL has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

// Recovery after a power cut may take a while on a slow disk.
const LONGEST_START = 120_000;
const LONGEST_STOP = 20_000;
const MOST_ATTEMPTS = 50;

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

// PostgreSQL writes how far it is into the eighth line of this file; asking it would fill its log meanwhile.
function isReady(child: ChildProcess, { databaseFolder }: SpawnOptions): boolean {
  try {
    const lines = readFileSync(join(databaseFolder, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

async function untilReady(child: ChildProcess, options: SpawnOptions): Promise<void> {
  const end = Date.now() + LONGEST_START;
  while (!isReady(child, options)) {
    if (!isRunning(child)) {
      const last = readFileSync(options.logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
      throw new Error(`PostgreSQL did not start. The end of ${options.logFile}:\n${last}`);
    }
    if (Date.now() > end)
      throw new Error(`PostgreSQL is not ready after two minutes: see ${options.logFile}.`);
    await sleep(15);
  }
}

async function stopServer(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (!isRunning(child)) return;
  child.kill('SIGINT');
  const impatience = setTimeout(() => child.kill('SIGQUIT'), LONGEST_STOP);
  await ended;
  clearTimeout(impatience);
}

// The children of a PostgreSQL that was killed need a moment to notice, and until then a new one is refused.
async function startServer(options: SpawnOptions) {
  for (let attempt = 1; ; attempt++) {
    const child = spawnPostgres(options);
    const ended = once(child, 'exit').then(() => {});
    await Promise.race([once(child, 'spawn'), ended]);
    try {
      await untilReady(child, options);
      await makeApplicationDatabase(options.socketFolder);
      return { child, ended };
    } catch (error) {
      await stopServer(child, ended);
      const tooEarly = (error as Error).message.includes('shared memory block');
      if (!tooEarly || attempt === MOST_ATTEMPTS) throw error;
      await sleep(200);
    }
  }
}

function prepare({ dataFolder, settings }: EmbeddedOptions): SpawnOptions {
  const databaseFolder = join(dataFolder, 'postgres');
  const account = accountFor(databaseFolder);
  const binaries = findBinaries(dataFolder, account);
  prepareServerFolder(databaseFolder, binaries, account);
  const logFile = join(dataFolder, 'postgres.log');
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  return {
    binaries,
    account,
    databaseFolder,
    socketFolder: makeSocketFolder(account),
    logFile,
    settings: settings ?? {},
  };
}

function makeDataFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return realpathSync(folder);
  } catch (cause) {
    throw new Error(
      `The data folder ${folder} cannot be made: ${(cause as Error).message}. DRAWBOOK_DATA names another one.`,
      { cause },
    );
  }
}

/** Starts the PostgreSQL that comes along, on a folder that it makes on the first start. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataFolder = makeDataFolder(options.dataFolder);
  const release = await claimFolder(dataFolder);
  try {
    await stopLeftOver(join(dataFolder, 'postgres'), options.log);
    const server = prepare({ ...options, dataFolder });
    const { child, ended } = await startServer(server).catch((error) => {
      rmSync(server.socketFolder, { recursive: true, force: true });
      throw error;
    });
    return {
      url: applicationUrl(server.socketFolder, 'drawbook'),
      adminUrl: applicationUrl(server.socketFolder, 'postgres'),
      ended,
      stop: async () => {
        await stopServer(child, ended);
        rmSync(server.socketFolder, { recursive: true, force: true });
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
