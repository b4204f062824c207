import { createLog } from '#io/log.ts';
import { readSettings } from '#io/settings.ts';
import { untilStopped } from '#io/until-stopped.ts';
import { buildScreens } from './build-screens.ts';
import { startApplication } from './main.ts';

export interface ServeOptions {
  /** Off while Vite serves the screens, and where only the API is wanted. */
  readonly screens: boolean;
  readonly say: (line: string) => void;
}

/** Runs Drawbook until somebody stops it. */
export async function serve({ screens, say }: ServeOptions): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  const stopped = untilStopped();
  if (screens) await buildScreens(say);
  const application = await startApplication(settings, log);
  say(`\nDrawbook is ready at ${settings.publicUrl}`);
  say(`  Open it in a browser and sign up: the first bill is a few minutes away.`);
  say(`  Ctrl-C stops it. ${settings.databaseUrl ? '' : `Everything is kept in ${settings.dataFolder}.`}\n`);
  const failed = new Promise<unknown>((resolve) => process.once('uncaughtException', resolve));
  const why = await Promise.race([
    stopped.then((reason) => ({ reason })),
    failed.then((error) => ({ error })),
    application.lost.then(() => ({
      error: new Error('PostgreSQL has ended; postgres.log in the data folder says why.'),
    })),
  ]);
  if ('error' in why) {
    log.error('Drawbook has to stop', { error: why.error });
    process.exitCode = 1;
  } else {
    log.info('Stopping', { why: why.reason });
  }
  await application.stop();
}
