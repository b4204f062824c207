import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

const LINUX = process.platform === 'linux';

function orNothing<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function ps(column: string, pid: number): string | undefined {
  return orNothing(() =>
    execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim(),
  );
}

/**
 * What tells a running process from every other that had or will have the same number: when it began.
 * `undefined` when no such process runs. Example: `startMark(process.pid)`.
 */
export function startMark(pid: number): string | undefined {
  if (!LINUX) return ps('lstart', pid) || undefined;
  const text = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The name in the second field may hold spaces and brackets; the fields are counted after its last one.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  if (!fields || fields[0] === 'Z') return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
}

/** Whether this process is a PostgreSQL server on this very folder; numbers are used again, so it is looked at. */
export function isPostgresOn(pid: number, databaseFolder: string): boolean {
  if (startMark(pid) === undefined) return false;
  if (!LINUX) {
    const command = ps('command', pid) ?? '';
    return command.includes('postgres') && command.includes(databaseFolder);
  }
  const name = orNothing(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  return name === 'postgres' && orNothing(() => readlinkSync(`/proc/${pid}/cwd`)) === databaseFolder;
}
