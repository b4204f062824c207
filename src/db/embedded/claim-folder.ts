import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMark } from './process-facts.ts';

const OWNER_FILE = 'owner.json';

interface Owner {
  readonly pid: number;
  readonly mark: string;
}

function readOwner(dataFolder: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(join(dataFolder, OWNER_FILE), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The process number of the Drawbook that uses this data folder and still runs. */
export function holderOf(dataFolder: string): number | undefined {
  const owner = readOwner(dataFolder);
  return owner && startMark(owner.pid) === owner.mark ? owner.pid : undefined;
}

// Written beside and then linked: nobody can read half of it, and only one of several can make the link.
function writeOwner(dataFolder: string): boolean {
  const file = join(dataFolder, OWNER_FILE);
  const draft = `${file}.${process.pid}.draft`;
  const owner: Owner = { pid: process.pid, mark: startMark(process.pid) ?? '' };
  writeFileSync(draft, `${JSON.stringify(owner)}\n`);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

function removeLeft(dataFolder: string): void {
  const file = join(dataFolder, OWNER_FILE);
  const left = `${file}.${process.pid}.left`;
  try {
    renameSync(file, left);
    rmSync(left);
  } catch (error) {
    // Another start was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/**
 * Writes into the data folder that this process uses it, and refuses when another one that still runs does.
 * Gives the function that takes the claim back.
 */
export async function claimFolder(dataFolder: string): Promise<() => void> {
  if (!writeOwner(dataFolder) && holderOf(dataFolder) === undefined) {
    // Left by a process that was killed. Two starts at once may both remove what they found; the later one
    // then holds the folder, and the earlier one sees that after a moment.
    removeLeft(dataFolder);
    writeOwner(dataFolder);
    await sleep(50);
  }
  const holder = holderOf(dataFolder);
  if (holder !== process.pid) {
    throw new Error(
      `Another Drawbook (process ${holder}) is using ${dataFolder}. ` +
        'Stop that one first, or set DRAWBOOK_DATA to another folder.',
    );
  }
  return () => rmSync(join(dataFolder, OWNER_FILE), { force: true });
}
