#!/usr/bin/env node
import { parseArgs } from 'node:util';

const USAGE = `Usage: node src/cli.ts <command>

  serve [--no-screens]   run Drawbook until it is stopped (npm start)
  migrate                bring the tables of the database up to date, and end

Settings are environment variables: docs/operating/settings.md lists them.`;

async function serve(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { screens: { type: 'boolean', default: true } },
    allowNegative: true,
  });
  const command = await import('./serve.ts');
  await command.serve({ ...values, say: console.log });
}

async function migrate(): Promise<void> {
  const command = await import('./bring-up-to-date.ts');
  await command.bringUpToDate(console.log);
}

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = { serve, migrate };

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    await command(args);
  } catch (error) {
    // What can go wrong at the start is said in a sentence; the stack helps only whoever asks for it.
    console.error(process.env.LOG_LEVEL === 'debug' ? error : (error as Error).message);
    process.exitCode = 1;
  }
  // Whatever a library still keeps open must not keep a process alive whose work is done.
  process.exit();
}
