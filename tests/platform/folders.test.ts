import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { mayPass } from '#db/embedded/may-pass.ts';
import { keptSecret } from '#io/kept-secret.ts';
import { ask, cleanUp, newDataFolder, postgresOf, serveOn } from './platform-app.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0 && process.platform === 'linux';
const ONE = 'select 1 as one';

afterEach(cleanUp);

describe('numbers of processes that somebody else has by now', () => {
  test('in the files that a killed Drawbook left, they are neither believed nor stopped', async () => {
    const dataFolder = newDataFolder();
    const first = await serveOn(dataFolder);
    await first.until('ready');
    const files = ['owner.json', 'postgres/postmaster.pid'].map((name) => join(dataFolder, name));
    const [owner = '', postmaster = ''] = files.map((file) => readFileSync(file, 'utf8'));
    first.child.kill('SIGTERM');
    await first.ended;

    const somebodyElse = process.pid;
    writeFileSync(String(files[0]), owner.replace(/"pid":\d+/, `"pid":${somebodyElse}`));
    writeFileSync(String(files[1]), postmaster.replace(/^\d+/, String(somebodyElse)));
    const second = await serveOn(dataFolder);
    await second.until('ready');
    expect(await ask(dataFolder, ONE)).toEqual([{ one: 1 }]);
  });
});

describe('a start that cannot work is refused in words', () => {
  test('the data folder is a file', async () => {
    const file = join(newDataFolder(), 'file');
    writeFileSync(file, '');
    const app = await serveOn(file);
    expect(await app.ended).toBe(1);
    expect(app.output()).toContain(`The data folder ${file} cannot be made`);
    expect(app.output()).toContain('DRAWBOOK_DATA names another one');
  });

  test('a setting is wrong', async () => {
    const app = await serveOn(newDataFolder(), { env: { LOG_LEVEL: 'loud' } });
    expect(await app.ended).toBe(1);
    expect(app.output()).toBe('LOG_LEVEL must be one of "silent", "error", "warn", "info", "debug".\n');
  });

  test('the port is taken; PostgreSQL does not stay behind', async () => {
    const first = await serveOn(newDataFolder());
    await first.until('ready');
    const dataFolder = newDataFolder();
    const second = await serveOn(dataFolder, { env: { PORT: new URL(first.address).port } });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('another program is using it (PORT chooses another)');
    expect(postgresOf(dataFolder)).toBeUndefined();
    expect(existsSync(join(dataFolder, 'owner.json'))).toBe(false);
  });
});

describe.runIf(isRoot)('as root', () => {
  test('PostgreSQL runs as nobody, in a folder that nobody could never reach from above', async () => {
    const above = newDataFolder();
    chmodSync(above, 0o700);
    const dataFolder = join(above, 'data');
    const app = await serveOn(dataFolder);
    await app.until('ready');
    expect(statSync(`/proc/${postgresOf(dataFolder)}`).uid).toBe(NOBODY.uid);
    expect(await ask(dataFolder, ONE)).toEqual([{ one: 1 }]);
    app.child.kill('SIGTERM');
    await app.ended;
  });

  test.runIf(mayPass(ROOT, NOBODY))(
    'it works for an ordinary user, and then for root on the same folder',
    async () => {
      const dataFolder = join(newDataFolder(), 'data');
      chmodSync(join(dataFolder, '..'), 0o755);
      mkdirSync(dataFolder, { mode: 0o700 });
      chownSync(dataFolder, NOBODY.uid, NOBODY.gid);
      for (const account of [NOBODY, {}]) {
        const app = await serveOn(dataFolder, account);
        await app.until('ready');
        expect(statSync(`/proc/${postgresOf(dataFolder)}`).uid).toBe(NOBODY.uid);
        expect((await fetch(`${app.address}/healthz`)).status).toBe(200);
        app.child.kill('SIGTERM');
        expect(await app.ended).toBe(0);
      }
    },
  );
});

test('the secret is made once, and only its owner can read it', () => {
  const dataFolder = join(newDataFolder(), 'new');
  const secret = keptSecret(dataFolder);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(keptSecret(dataFolder)).toBe(secret);
  expect(statSync(join(dataFolder, 'secret')).mode & 0o777).toBe(0o600);
});
