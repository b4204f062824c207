#!/usr/bin/env node
import { parseArgs } from 'node:util';

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

async function checkBooks(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { company: { type: 'string' } } });
  const command = await import('./check-all-books.ts');
  const { clean } = await command.checkAllBooks(values.company, console.log);
  if (!clean) process.exitCode = 1;
}

async function demo(): Promise<void> {
  const command = await import('./make-demo.ts');
  await command.makeDemo(console.log);
}

async function help(): Promise<void> {
  const { settingWords } = await import('#io/settings.ts');
  console.log(`Usage: node src/cli.ts <command>

  serve [--no-screens]   run Drawbook until it is stopped (npm start)
  migrate                bring the tables of the database up to date
  demo                   make a sample company, and somebody to sign in as (npm run demo)
  check-books [--company ID]
                         re-derive every total of the books, of one company or all; exit code 1 if one does not tie
  help                   this page

Settings are environment variables (docs/operating/settings.md says what each is for):
`);
  for (const { name, allowed } of settingWords()) console.log(`  ${name.padEnd(20)} ${allowed}`);
}

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  serve,
  migrate,
  demo,
  'check-books': checkBooks,
  help,
};

const [name = 'help', ...args] = process.argv.slice(2);
try {
  const command = COMMANDS[name];
  if (!command) throw new Error(`There is no command "${name}": try "help".`);
  await command(args);
} catch (error) {
  // What can go wrong at the start is said in a sentence; the stack helps only whoever asks for it.
  console.error(process.env.LOG_LEVEL === 'debug' ? error : (error as Error).message);
  process.exitCode = 1;
}
// Whatever a library still keeps open must not keep a process alive whose work is done.
process.exit();
