import { spawnSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { plantRepository } from './support/planted-repository.ts';

/** Of 70 lines, with the first and the last. */
const longFunction = `export function long(): void {\n${'  long();\n'.repeat(68)}}\n`;

// What the linter holds of the style, each with a file that breaks it.
const planted: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['suspicious/noExplicitAny', 'src/core/a.ts', 'export const a: any = 1;\n'],
  ['suspicious/noConsole', 'src/actions/b.ts', 'console.log(1);\n'],
  ['suspicious/noFocusedTests', 'src/core/c.test.ts', "test.only('c', () => {});\n"],
  ['suspicious/noSkippedTests', 'src/core/d.test.ts', "test.skip('d', () => {});\n"],
  [
    'suspicious/noImportCycles',
    'src/core/e.ts',
    "import { f } from './f.ts';\nexport const e = () => f();\n",
  ],
  [
    'suspicious/noImportCycles',
    'src/core/f.ts',
    "import { e } from './e.ts';\nexport const f = () => e();\n",
  ],
  ['complexity/noExcessiveLinesPerFunction', 'src/core/g.ts', longFunction],
  ['performance/noBarrelFile', 'src/core/h.ts', "export { a } from './a.ts';\n"],
  ['style/noDefaultExport', 'src/core/i.ts', 'export default 1;\n'],
  ['style/noEnum', 'src/core/j.ts', 'export enum Role {\n  Admin,\n}\n'],
  ['style/useFilenamingConvention', 'src/core/planDraw.ts', 'export const planDraw = 1;\n'],
  ['style/useImportType', 'src/core/k.ts', "import { A } from './a.ts';\n\nexport type K = A;\n"],
  ['correctness/noUnusedVariables', 'src/core/l.ts', 'const l = 1;\n'],
  [
    'nursery/noFloatingPromises',
    'src/core/n.ts',
    'export const n = async () => 1;\nexport const o = () => {\n  n();\n};\n',
  ],
  ['style/noRestrictedImports', 'tests/m.test.ts', "import '../src/core/a.ts';\n"],
];

const repository = plantRepository(Object.fromEntries(planted.map(([, path, text]) => [path, text])));
afterAll(repository.remove);

const biome = new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url).pathname;
const output = spawnSync(
  process.execPath,
  [biome, 'lint', '--error-on-warnings', '--reporter=json', '--max-diagnostics=none', '.'],
  { cwd: repository.folder, encoding: 'utf8' },
);
const report: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(output.stdout);

test.each(planted)('%s is seen in %s', (rule, path) => {
  const rules = report.diagnostics.filter((each) => each.location.path === path).map((each) => each.category);
  expect(rules).toContain(`lint/${rule}`);
});

test('and the run fails', () => {
  expect(output.status).toBe(1);
});
