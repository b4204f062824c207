import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** One project per layer, so that each sees only what it may: core has no DOM and no Node, web has no Node. */
const PROJECTS = [
  '.',
  'src',
  'src/core',
  'src/endpoints',
  'src/db',
  'src/documents',
  'src/io',
  'src/actions',
  'src/http',
  'src/web',
];

const TSC = 'node_modules/typescript/bin/tsc';

type Outcome = { readonly project: string; readonly ok: boolean; readonly output: string };

function check(project: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const compiler = spawn(process.execPath, [TSC, '-p', project, '--pretty', 'false']);
    let output = '';
    compiler.stdout.on('data', (chunk) => {
      output += chunk;
    });
    compiler.stderr.on('data', (chunk) => {
      output += chunk;
    });
    compiler.on('error', (error) => resolve({ project, ok: false, output: error.message }));
    compiler.on('close', (code) => resolve({ project, ok: code === 0, output }));
  });
}

async function checkAll(projects: readonly string[]): Promise<Outcome[]> {
  const waiting = [...projects];
  const outcomes: Outcome[] = [];
  async function work(): Promise<void> {
    for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
      outcomes.push(await check(project));
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return outcomes;
}

const outcomes = await checkAll(PROJECTS);
// A file of core is also read by the layers above it, so the same complaint can come from several projects.
const complaints = new Set(outcomes.flatMap((outcome) => outcome.output.split('\n').filter(Boolean)));
for (const complaint of [...complaints].sort()) console.log(complaint);
const failed = outcomes.filter((outcome) => !outcome.ok).map((outcome) => outcome.project);
console.log(
  `types: ${failed.length === 0 ? `${PROJECTS.length} projects, nothing wrong` : failed.join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
