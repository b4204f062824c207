import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
// What the screens are made of: the browser runs the rules and reads the endpoints too.
const SOURCES = ['src/{web,core,endpoints}/**/*.*', 'vite.config.ts', 'package-lock.json'];
const BUILT = `${ROOT}dist/web/index.html`;
const BUILT_FROM = `${ROOT}dist/built-from`;

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: ROOT }).sort()) {
    hash.update(`${path}\n`).update(readFileSync(`${ROOT}${path}`));
  }
  return hash.digest('hex');
}

function builtFrom(): string | undefined {
  return existsSync(BUILT) && existsSync(BUILT_FROM) ? readFileSync(BUILT_FROM, 'utf8') : undefined;
}

/** Builds the screens unless what is built was built from these very sources, and says so. */
export async function buildScreens(say: (line: string) => void): Promise<void> {
  const sources = hashOfSources();
  if (builtFrom() === sources) return;
  say('Building the screens, which takes a few seconds once …');
  // In a process of its own: the compiler's memory goes back when it is done.
  const vite = [`${ROOT}node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'warn'];
  const child = spawn(process.execPath, vite, {
    cwd: ROOT,
    // A test run names another one, and React would then talk to developers in every user's console.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The screens could not be built; the lines above say why.');
  writeFileSync(BUILT_FROM, sources);
}
