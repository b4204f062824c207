import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const LIST = readFileSync(new URL('../../.ci/debian-packages', import.meta.url), 'utf8');

function commandOf(debianPackage: string): string {
  const line = LIST.split('\n').find((candidate) => candidate.startsWith(`${debianPackage} `));
  if (line === undefined) throw new Error(`.ci/debian-packages does not list ${debianPackage}.`);
  return line.slice(debianPackage.length).trim();
}

/**
 * True where a Debian package that a test needs is not installed. The test skips itself and says so in its name:
 * `describe.skipIf(missingPackage('qpdf'))('a tagged PDF (needs qpdf)', …)`.
 */
export function missingPackage(debianPackage: string): boolean {
  const command = commandOf(debianPackage);
  const folders = (process.env.PATH ?? '').split(delimiter);
  return !folders.some((folder) => folder !== '' && existsSync(join(folder, command)));
}
