import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { startProcess } from '#tests/support/start-process.ts';
import { ask, cleanUp, killEverything, newDataFolder, postgresOf, serveOn } from './platform-app.ts';

afterEach(cleanUp);

/** Starts, writes what must survive, and gives the process that runs. */
async function startWithARow(dataFolder: string) {
  const app = await serveOn(dataFolder);
  await app.until('ready');
  await ask(dataFolder, "create table kept (what text); insert into kept values ('a bill')");
  return app;
}

async function expectTheRowAfterAnotherStart(dataFolder: string) {
  const app = await serveOn(dataFolder);
  await app.until('ready');
  expect(await ask(dataFolder, 'select what from kept')).toEqual([{ what: 'a bill' }]);
  return app;
}

test('it starts on an empty folder, answers, stops when asked and starts again', async () => {
  const dataFolder = newDataFolder();
  const app = await startWithARow(dataFolder);
  expect(await (await fetch(`${app.address}/healthz`)).json()).toEqual({ database: 'up' });
  // A superuser would pass over row-level security.
  const role = 'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user';
  expect(await ask(dataFolder, role)).toEqual([
    { rolname: 'drawbook', rolsuper: false, rolbypassrls: false },
  ]);
  app.child.kill('SIGTERM');
  expect(await app.ended).toBe(0);
  expect(postgresOf(dataFolder)).toBeUndefined();
  expect(readdirSync(dataFolder)).not.toContain('owner.json');
  await expectTheRowAfterAnotherStart(dataFolder);
});

test('beside the server that runs, a second one is refused by its number, and a command works', async () => {
  const dataFolder = newDataFolder();
  const first = await startWithARow(dataFolder);
  const second = await serveOn(dataFolder);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`Another Drawbook (process ${first.pid}) is using ${dataFolder}`);
  const command = startProcess({ args: ['src/cli.ts', 'migrate'], env: { DRAWBOOK_DATA: dataFolder } });
  expect(await command.ended).toBe(0);
  expect(command.output()).toBe('The tables are up to date.\n');
  expect((await fetch(`${first.address}/healthz`)).status).toBe(200);
});

describe('kill -9', () => {
  test('of the application: the next start stops the PostgreSQL that was left and loses nothing', async () => {
    const dataFolder = newDataFolder();
    const app = await startWithARow(dataFolder);
    const left = postgresOf(dataFolder);
    app.child.kill('SIGKILL');
    await app.ended;
    expect(postgresOf(dataFolder)).toBe(left);
    await expectTheRowAfterAnotherStart(dataFolder);
    expect(postgresOf(dataFolder)).not.toBe(left);
  });

  test.runIf(process.platform === 'linux')('of everything: the next start loses nothing', async () => {
    const dataFolder = newDataFolder();
    const app = await startWithARow(dataFolder);
    await killEverything(app, dataFolder);
    await expectTheRowAfterAnotherStart(dataFolder);
  });

  test('of PostgreSQL: the application says so and ends, and the next start loses nothing', async () => {
    const dataFolder = newDataFolder();
    const app = await startWithARow(dataFolder);
    process.kill(Number(postgresOf(dataFolder)), 'SIGKILL');
    expect(await app.ended).toBe(1);
    expect(app.output()).toContain('PostgreSQL has ended');
    await expectTheRowAfterAnotherStart(dataFolder);
  });
});

describe('who may end it', () => {
  test('Ctrl-C reaches the whole group of the terminal and still ends it in order', async () => {
    const dataFolder = newDataFolder();
    const app = await serveOn(dataFolder, { detached: true });
    await app.until('ready');
    process.kill(-app.pid, 'SIGINT');
    expect(await app.ended).toBe(0);
    const log = readFileSync(`${dataFolder}/postgres.log`, 'utf8');
    expect(log).toContain('database system is shut down');
  });

  test('npm, which passes a signal to its shell only', async () => {
    const dataFolder = newDataFolder();
    const shell = await serveOn(dataFolder, {
      command: 'sh',
      args: ['-c', 'node src/cli.ts serve --no-screens; true'],
      env: { npm_lifecycle_event: 'start' },
    });
    await shell.until('ready');
    const postgres = postgresOf(dataFolder);
    shell.child.kill('SIGTERM');
    await shell.ended;
    await expect.poll(() => postgresOf(dataFolder), { timeout: 5_000 }).not.toBe(postgres);
    await expect.poll(() => readdirSync(dataFolder), { timeout: 5_000 }).not.toContain('owner.json');
  });
});
