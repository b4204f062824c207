import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { plantRepository } from './support/planted-repository.ts';

type Finding = { readonly path: string; readonly rule: string };

const importing = (specifier: string) => `import { it } from '${specifier}';\n\nexport const here = it;\n`;
const importingType = (specifier: string) =>
  `import type { It } from '${specifier}';\n\nexport type Here = It;\n`;
const using = (name: string) => `export const here = ${name};\n`;

// Layer by layer: what it must not import. `file` keeps the rows apart in the one planted repository.
const forbiddenImports: readonly (readonly [layer: string, specifier: string])[] = [
  ['core', 'zod'],
  ['core', 'node:fs'],
  ['core', '#db/open.ts'],
  ['core', './money/../../db/open.ts'],
  ['core', '#core/../db/open.ts'],
  ['endpoints', 'hono'],
  ['endpoints', 'node:fs'],
  ['endpoints', '#actions/issue-invoice.ts'],
  ['endpoints', '#web/main.tsx'],
  ['db', 'zod'],
  ['db', '#endpoints/wire.ts'],
  ['db', '#actions/issue-invoice.ts'],
  ['documents', 'kysely'],
  ['documents', '#db/open.ts'],
  ['documents', '#io/log.ts'],
  ['io', '#db/open.ts'],
  ['io', '#actions/issue-invoice.ts'],
  ['actions', 'hono'],
  ['actions', 'kysely'],
  ['actions', '#http/pipeline.ts'],
  ['actions', '#endpoints/wire.ts'],
  ['http', 'kysely'],
  ['http', 'pg'],
  ['http', '#web/main.tsx'],
  ['http', '#documents/render-invoice.ts'],
  ['web', 'node:fs'],
  ['web', 'pg'],
  ['web', '#actions/issue-invoice.ts'],
  ['web', '../db/open.ts'],
];

const forbiddenTypes = ['core', 'endpoints', 'db', 'documents', 'io', 'web'] as const;

// What a layer's type project must not even know.
const unknownNames: readonly (readonly [layer: string, name: string])[] = [
  ['core', 'document'],
  ['core', 'process'],
  ['core', 'Buffer'],
  ['core', 'fetch'],
  ['core', 'setTimeout'],
  ['core', 'console'],
  ['endpoints', 'document'],
  ['endpoints', 'process'],
  ['db', 'document'],
  ['documents', 'document'],
  ['io', 'document'],
  ['actions', 'document'],
  ['http', 'document'],
  ['web', 'process'],
  ['web', 'Buffer'],
];

const mistypes: readonly (readonly [name: string, text: string])[] = [
  ['unchecked-index', 'export const first = (list: readonly string[]): string => list[0];\n'],
  ['inexact-optional', 'export const draw: { readonly memo?: string } = { memo: undefined };\n'],
  ['not-erasable', 'export enum Role {\n  Admin,\n}\n'],
  ['type-as-value', "import { Price } from './price.ts';\n\nexport const price: Price = 1;\n"],
];

const allowed: Readonly<Record<string, string>> = {
  'src/core/price.ts': 'export type Price = number;\n',
  'src/core/good.ts': "import type { Price } from '#core/price.ts';\n\nexport const good: Price = 1;\n",
  'src/endpoints/good.ts': importingType('zod').replaceAll('It', 'ZodType'),
  'src/actions/good.ts': importing('#core/good.ts').replaceAll('it', 'good'),
};

const importFile = ([layer, specifier]: readonly [string, string]) =>
  `src/${layer}/import-${specifier.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '')}.ts`;
const typeFile = (layer: string) => `src/${layer}/type-of-http.ts`;
const nameFile = ([layer, name]: readonly [string, string]) => `src/${layer}/use-${name.toLowerCase()}.ts`;

const forImports = plantRepository({
  ...allowed,
  ...Object.fromEntries(forbiddenImports.map((row) => [importFile(row), importing(row[1])])),
  ...Object.fromEntries(forbiddenTypes.map((layer) => [typeFile(layer), importingType('#http/pipeline.ts')])),
});
// Apart from the above, because a forbidden package can bring Node's types with it.
const forTypes = plantRepository({
  ...allowed,
  ...Object.fromEntries(unknownNames.map((row) => [nameFile(row), using(row[1])])),
  ...Object.fromEntries(mistypes.map(([name, text]) => [`src/core/${name}.ts`, text])),
});
afterAll(() => {
  forImports.remove();
  forTypes.remove();
});

function runTool(cwd: string, tool: string, args: readonly string[]): string {
  const path = new URL(`../node_modules/${tool}`, import.meta.url).pathname;
  return spawnSync(process.execPath, [path, ...args], { cwd, encoding: 'utf8' }).stdout;
}

function lint(): Finding[] {
  const report: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(
    runTool(forImports.folder, '@biomejs/biome/bin/biome', [
      'lint',
      '--reporter=json',
      '--max-diagnostics=none',
      '.',
    ]),
  );
  return report.diagnostics.map((each) => ({ path: each.location.path, rule: each.category }));
}

function checkTypes(layers: readonly string[]): Finding[] {
  const output = layers.map((layer) =>
    runTool(forTypes.folder, 'typescript/bin/tsc', ['-p', `src/${layer}`, '--pretty', 'false']),
  );
  return [...output.join('\n').matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+)/gm)].map((match) => ({
    path: match[1] ?? '',
    rule: match[2] ?? '',
  }));
}

const linted = lint();
const typed = checkTypes([...new Set(unknownNames.map(([layer]) => layer))]);
const rulesFor = (findings: readonly Finding[], path: string) =>
  findings.filter((finding) => finding.path === path).map((finding) => finding.rule);

describe('the linter refuses a planted import', () => {
  test.each(forbiddenImports)('%s must not import %s', (layer, specifier) => {
    expect(rulesFor(linted, importFile([layer, specifier]))).toContain('lint/style/noRestrictedImports');
  });

  test.each(forbiddenTypes)('%s must not import a type of http', (layer) => {
    expect(rulesFor(linted, typeFile(layer))).toContain('lint/style/noRestrictedImports');
  });
});

describe('the compiler refuses a planted name', () => {
  test.each(unknownNames)('%s does not know %s', (layer, name) => {
    const rules = rulesFor(typed, nameFile([layer, name]));
    expect(rules.some((rule) => /^TS(2304|2584|2591)$/.test(rule))).toBe(true);
  });

  test.each(mistypes)('%s', (name) => {
    expect(rulesFor(typed, `src/core/${name}.ts`)).not.toEqual([]);
  });
});

describe('what is allowed passes', () => {
  test.each(Object.keys(allowed))('%s', (path) => {
    expect([...rulesFor(linted, path), ...rulesFor(typed, path)]).toEqual([]);
  });
});
