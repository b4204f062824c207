import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { plantRepository } from './support/planted-repository.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const importing = "import { expect, test } from 'vitest';\n";
const passing = `${importing}test('one', () => expect(1).toBe(1));\n`;
const skipping = `${passing}test.skipIf(true)('a PDF (needs qpdf)', () => expect(1).toBe(1));\n`;
const unhandled = `${importing}test('one', () => {\n  void Promise.reject(new Error('late'));\n  expect(1).toBe(1);\n});\n`;

/** What `node scripts/test.ts unit` prints last and ends with, in a repository of these test files. */
function runOf(files: Record<string, string>, env: Record<string, string> = {}) {
  const planted = plantRepository(files);
  try {
    mkdirSync(join(planted.folder, 'scripts'));
    for (const path of ['scripts/test.ts', 'scripts/count-results.ts', 'vitest.config.ts']) {
      cpSync(join(ROOT, path), join(planted.folder, path));
    }
    const outside = Object.entries(process.env).filter(
      ([name]) => !/VITEST|^TEST$|NODE_ENV|NO_SKIPS/.test(name),
    );
    const run = spawnSync(process.execPath, ['scripts/test.ts', 'unit'], {
      cwd: planted.folder,
      env: { ...Object.fromEntries(outside), ...env },
      encoding: 'utf8',
    });
    return { lastLine: run.stdout.trimEnd().split('\n').at(-1), status: run.status, printed: run.stdout };
  } finally {
    planted.remove();
  }
}

const passes = 'src/core/passes.test.ts';
const other = 'src/core/other.test.ts';

describe('the last line of a test run', () => {
  const rows: [string, Record<string, string>, string, number][] = [
    ['every test passes', { [passes]: passing }, '1 passed, 0 failed', 0],
    [
      'one fails',
      { [passes]: passing, [other]: passing.replace('toBe(1)', 'toBe(2)') },
      '1 passed, 1 failed',
      1,
    ],
    [
      'a file breaks while it loads',
      { [passes]: passing, [other]: 'throw new Error();' },
      '1 passed, 1 failed',
      1,
    ],
    ['an error no test caught', { [passes]: unhandled }, '1 passed, 1 failed', 1],
    ['a test asserts nothing', { [passes]: `${importing}test('one', () => {});` }, '0 passed, 1 failed', 1],
    ['there is no test', {}, '0 passed, 1 failed', 1],
  ];

  test.each(rows)('%s', (_name, files, lastLine, status) => {
    expect(runOf(files)).toMatchObject({ lastLine, status });
  });

  test('a skipped test is named with its package, and passes', () => {
    const run = runOf({ [passes]: skipping });
    expect(run).toMatchObject({ lastLine: '1 passed, 0 failed', status: 0 });
    expect(run.printed).toContain('1 skipped, for want of qpdf');
  });

  test('a skipped test fails where everything was installed', () => {
    const run = runOf({ [passes]: skipping }, { DRAWBOOK_TEST_NO_SKIPS: '1' });
    expect(run).toMatchObject({ lastLine: '1 passed, 1 failed', status: 1 });
  });
});
