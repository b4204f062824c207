import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { type Count, countResults } from './count-results.ts';

/** In the order in which a mistake is cheapest to find. */
const PARTS = [
  'lint',
  'types',
  'unit',
  'law',
  'tidy',
  'db',
  'endpoints',
  'platform',
  'stories',
  'browser',
] as const;
type Part = (typeof PARTS)[number];

const VITEST = 'node_modules/vitest/vitest.mjs';
const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const LONGEST_PART_MS = 8 * 60_000;

/** Exit code of one command run with this Node, or null where it had to be killed. */
function run(args: readonly string[]): number | null {
  return spawnSync(process.execPath, args, {
    stdio: 'inherit',
    timeout: LONGEST_PART_MS,
    killSignal: 'SIGKILL',
  }).status;
}

function asOneTest(part: Part, exitCode: number | null): Count {
  const failed = exitCode === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: [], notes: failed === 1 ? [`${part} complained`] : [] };
}

function runVitest(part: Part): Count {
  const reportFile = `.cache/test-results/${part}.json`;
  // A report left by an earlier run must not be taken for this one's.
  rmSync(reportFile, { force: true });
  const exitCode = run([
    VITEST,
    'run',
    `--project=${part}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ]);
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined;
  return countResults(part, report, exitCode);
}

function runPart(part: Part): Count {
  console.log(`\n── ${part} ──`);
  if (part === 'lint') return asOneTest(part, run([BIOME, 'check', '--error-on-warnings', '.']));
  if (part === 'types') return asOneTest(part, run(['scripts/types.ts']));
  return runVitest(part);
}

/** A skipped test names its Debian package: "(needs qpdf)". */
function printSkipped(skipped: readonly string[]): void {
  if (skipped.length === 0) return;
  const packages = new Set(skipped.map((name) => /\(needs ([\w.+-]+)\)/.exec(name)?.[1] ?? 'something else'));
  console.log(`\n${skipped.length} skipped, for want of ${[...packages].join(', ')}:`);
  for (const name of skipped) console.log(`  ${name}`);
}

function isPart(text: string): text is Part {
  return PARTS.some((part) => part === text);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((text) => !isPart(text));
if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. Parts: ${PARTS.join(', ')}.`);

const counts = (asked.length === 0 ? PARTS : asked.filter(isPart)).map(runPart);
const skipped = counts.flatMap((count) => count.skipped);
const notes = counts.flatMap((count) => count.notes);
printSkipped(skipped);
if (notes.length > 0) console.log(`\nOutside the tests:\n${notes.map((note) => `  ${note}`).join('\n')}`);

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
// Where everything was installed first, a skipped test is a test that nobody ran.
const forbidden = process.env.DRAWBOOK_TEST_NO_SKIPS === '1' ? skipped.length : 0;
const failed = counts.reduce((sum, count) => sum + count.failed, forbidden);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
