import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startTestApplication } from '#tests/support/application.ts';
import { missingPackage } from '#tests/support/missing-package.ts';

interface Step {
  readonly script: string;
  readonly promised: string;
}

const page = readFileSync(new URL('../../docs/api-quickstart.md', import.meta.url), 'utf8');
const BLOCK = /^```(\w*)\n([\s\S]*?)^```/gm;
const MARK = '---- next block ----\n';

/** The shell blocks of the page in their order, each with what the page shows under it. */
function stepsOf(text: string): readonly Step[] {
  const blocks = [...text.matchAll(BLOCK)].map(([, kind, inside = '']) => ({ kind, inside }));
  return blocks.flatMap(({ kind, inside }, index) => {
    const next = blocks[index + 1];
    return kind === 'sh' ? [{ script: inside, promised: next?.kind === 'text' ? next.inside : '' }] : [];
  });
}

test.skipIf(missingPackage('curl'))(
  'the API quickstart does what it says, block by block (needs curl)',
  async () => {
    const steps = stepsOf(page);
    expect(page.match(/^```sh$/gm)).toHaveLength(steps.length);
    expect(steps.length).toBeGreaterThan(10);
    const script = steps.map((step) => step.script).join(`printf '%s' '${MARK}'\n`);
    expect(script).not.toMatch(/\b(jq|python3?|node|npx|perl|ruby|wget)\b/);
    const application = await startTestApplication();
    const { stdout, stderr } = await promisify(execFile)('sh', ['-eu', '-c', script], {
      env: { PATH: process.env.PATH, DRAWBOOK: application.address },
    }).finally(() => application.stop());
    expect(stderr).toBe('');
    const printed = stdout.split(MARK).map((text) => text.trimEnd());
    expect(printed).toEqual(steps.map((step) => step.promised.trimEnd()));
  },
);
