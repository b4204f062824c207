import { chmodSync, chownSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { mayPass } from './may-pass.ts';

export const SOCKET_FOLDER = 'drawbook-pg-';

// The path of a socket has at most about 104 bytes; PostgreSQL and the folder's own name use 35 of them.
const LONGEST_PARENT = 65;

/** Makes a folder for PostgreSQL's socket that only its account and root can enter. */
export function makeSocketFolder(account: Account | undefined): string {
  const wanted = tmpdir();
  const parent = wanted.length > LONGEST_PARENT || (account && !mayPass(wanted, account)) ? '/tmp' : wanted;
  const folder = mkdtempSync(join(parent, SOCKET_FOLDER));
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}
