import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from './source-file.ts';

/** What .gitignore keeps out, and pictures and fonts, which have no style to hold. */
const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'data', '.cache', 'coverage']);
const BINARY = /\.(png|jpe?g|gif|ico|woff2?|ttf|otf|pdf|xlsx|log)$/;

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every text file of the repository. It asks no git, so that a downloaded archive can be tested too. */
export function readRepository(folder = ''): SourceFile[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.has(path) || entry.name === 'node_modules' || BINARY.test(path)) return [];
    if (entry.isDirectory()) return readRepository(path);
    return entry.isFile() ? [{ path, text: readFileSync(join(ROOT, path), 'utf8') }] : [];
  });
}
