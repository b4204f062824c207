import { existsSync, readFileSync, statSync } from 'node:fs';

/** The account that PostgreSQL runs as where that is not the account of this process. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

function nobody(): Account {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(-?\d+):(-?\d+):/m);
  if (!line) {
    throw new Error(
      'PostgreSQL refuses to run as root, and this machine has no account "nobody" to run it as: ' +
        'start Drawbook as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { uid: Number(line[1]) >>> 0, gid: Number(line[2]) >>> 0 };
}

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the account that owns the database's folder,
 * and a new one as `nobody`; anybody else runs it as themselves, which is `undefined`.
 */
export function accountFor(databaseFolder: string): Account | undefined {
  const uid = process.getuid?.();
  const owner = existsSync(databaseFolder) ? statSync(databaseFolder) : undefined;
  if (uid !== 0) {
    if (owner && owner.uid !== uid) {
      throw new Error(
        `The database in ${databaseFolder} belongs to another account (number ${owner.uid}): ` +
          'start Drawbook as the account, or as root, that started it before.',
      );
    }
    return undefined;
  }
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody();
}
