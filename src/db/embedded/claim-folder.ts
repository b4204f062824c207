import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMark } from './process-facts.ts';

interface Owner {
  readonly pid: number;
  readonly mark: string;
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function write(file: string): boolean {
  const owner: Owner = { pid: process.pid, mark: startMark(process.pid) ?? '' };
  try {
    writeFileSync(file, `${JSON.stringify(owner)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Writes into the data folder that this process uses it, and refuses when another one that still runs does.
 * Gives the function that takes the claim back.
 */
export function claimFolder(dataFolder: string): () => void {
  const file = join(dataFolder, 'owner.json');
  const release = () => rmSync(file, { force: true });
  for (;;) {
    if (write(file)) return release;
    const owner = readOwner(file);
    if (owner && startMark(owner.pid) === owner.mark) {
      throw new Error(
        `Another Drawbook (process ${owner.pid}) is using ${dataFolder}. ` +
          'Stop that one first, or set DRAWBOOK_DATA to another folder.',
      );
    }
    // Left by a process that was killed. Moving it is what only one of several starts can do.
    const left = `${file}.${process.pid}`;
    try {
      renameSync(file, left);
      rmSync(left);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}
