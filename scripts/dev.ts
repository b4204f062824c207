import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'vite';
import { startEmbeddedPostgres } from '#db/embedded/start-embedded-postgres.ts';
import { keptSecret } from '#io/kept-secret.ts';
import { createLog } from '#io/log.ts';
import { readSettings } from '#io/settings.ts';
import { untilStopped } from '#io/until-stopped.ts';

// PostgreSQL and Vite stay up while the server starts again at every change of a file that it uses.
const settings = readSettings(process.env);
const { dataFolder } = settings;
const log = createLog(settings.logLevel);
const postgres = settings.databaseUrl ? undefined : await startEmbeddedPostgres({ dataFolder, log });
const vite = await createServer();
await vite.listen();

const server = spawn(process.execPath, ['--watch', 'src/cli.ts', 'serve', '--no-screens'], {
  stdio: 'inherit',
  detached: true,
  env: {
    ...process.env,
    DATABASE_URL: postgres?.url ?? settings.databaseUrl,
    DRAWBOOK_SECRET: settings.secret ?? keptSecret(dataFolder),
    DRAWBOOK_URL: 'http://localhost:5173',
  },
});
console.log(
  '\nOpen http://localhost:5173: the screens and the server follow every change. Ctrl-C stops both.\n',
);

const ended = once(server, 'exit');
await Promise.race([untilStopped(), ended]);
server.kill('SIGTERM');
await ended;
await vite.close();
await postgres?.stop();
process.exit();
