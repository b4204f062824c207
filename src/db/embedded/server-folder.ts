import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './find-binaries.ts';

export const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * How PostgreSQL is told its folder. Started by root, it runs as an account that may not pass the folders
 * above (/root, for example). Its working folder is set while the process is still root's, and on Linux
 * /proc/self/cwd leads there without passing anything.
 */
export function folderArgument(folder: string, account: Account | undefined): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch (cause) {
    throw new Error(
      `The account with the number ${process.getuid?.()} has no name on this machine, and PostgreSQL needs one: ` +
        'start Drawbook as an account that is listed in /etc/passwd, or set DATABASE_URL.',
      { cause },
    );
  }
}

function initialise(folder: string, binaries: Binaries, account: Account | undefined): void {
  // Made under another name first: a start that is killed half way leaves nothing that looks finished.
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (account) chownSync(unfinished, account.uid, account.gid);
  const { status, stderr, error } = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${folderArgument(unfinished, account)}`,
      '--username=postgres',
      '--auth-local=peer',
      '--auth-host=reject',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
    { cwd: unfinished, env: ENVIRONMENT, encoding: 'utf8', ...account },
  );
  if (status !== 0) {
    const above =
      account && process.platform !== 'linux'
        ? ' Every folder above it must be passable (chmod o+x) for the account "nobody".'
        : '';
    throw new Error(
      `PostgreSQL could not make its folder ${folder}:${above} ${error?.message ?? stderr.trim()}`,
    );
  }
  renameSync(unfinished, folder);
}

/**
 * Makes the folder of the database on the first start, and writes on every start who may connect: this
 * machine's account that runs Drawbook, known by the kernel, over the socket. There is no password to lose.
 */
export function prepareServerFolder(folder: string, binaries: Binaries, account: Account | undefined): void {
  if (!existsSync(folder)) initialise(folder, binaries, account);
  const user = `"${userName().replaceAll('"', '""')}"`;
  const files = {
    'pg_hba.conf': 'local all all peer map=drawbook\n',
    'pg_ident.conf': `drawbook ${user} postgres\ndrawbook ${user} drawbook\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    if (account) chownSync(join(folder, name), account.uid, account.gid);
  }
}
