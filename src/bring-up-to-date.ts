import { migrate } from '#db/migrate.ts';
import { createLog } from '#io/log.ts';
import { readSettings } from '#io/settings.ts';
import { connectBeside } from './connect.ts';

/** The command `migrate`: for those who upgrade the tables in a step of its own, before the new servers start. */
export async function bringUpToDate(say: (line: string) => void): Promise<void> {
  const settings = readSettings(process.env);
  const { database, close } = await connectBeside(settings, createLog(settings.logLevel));
  try {
    const ran = await migrate(database);
    for (const name of ran) say(`Ran ${name}`);
    say('The tables are up to date.');
  } finally {
    await close();
  }
}
