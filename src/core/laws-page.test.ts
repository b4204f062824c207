import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .map((path) => readFileSync(`${ROOT}${path}`, 'utf8'))
    .join('\n');

// Where the name of an assertion is looked for: a law's test, the tables, the books check.
const SOURCES: Readonly<Record<string, string>> = {
  core: textOf('src/core/**/*.laws.test.ts'),
  database: textOf('src/db/migrations/*.sql'),
  'books check': textOf('src/db/check-books/*.ts'),
};

const laws = readFileSync(`${ROOT}docs/domain/laws.md`, 'utf8')
  .split(/^## /m)
  .filter((section) => /^\d+\. /.test(section))
  .map((section) => {
    const assertions = [...section.matchAll(/^- ([a-z ]+): ([\s\S]*?)(?=\n- |\n\n|$(?![\s\S]))/gm)].flatMap(
      ([, where = '', names = '']) =>
        [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ where, name })),
    );
    return { law: section.split('\n')[0] ?? '', assertions };
  });

describe('the page of laws', () => {
  test('has them all', () => {
    expect(laws.map(({ law }) => Number.parseInt(law, 10))).toEqual(laws.map((_, index) => index + 1));
    expect(laws.length).toBeGreaterThanOrEqual(10);
  });

  test.each(laws)('$law', ({ assertions }) => {
    expect(new Set(assertions.map(({ where }) => where)).size).toBeGreaterThanOrEqual(2);
    expect(assertions.filter(({ where, name }) => !SOURCES[where]?.includes(name))).toEqual([]);
  });
});
