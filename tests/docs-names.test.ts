import { describe, expect, test } from 'vitest';
import { readRepository } from './tidy/read-repository.ts';

const files = readRepository();
const paths = files.map((file) => file.path);
const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';
const pages = files.filter((file) => file.path.endsWith('.md'));
const scripts = Object.keys((JSON.parse(textOf('package.json')) as { scripts: object }).scripts);

const codeOf = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
const exists = (path: string) =>
  paths.some((known) => known === path.replace(/\/$/, '') || known.startsWith(path.replace(/\/?$/, '/')));

/** Folders and files of the repository that a page names; patterns and examples with … are no names. */
const namedPaths = (text: string) =>
  codeOf(text).filter((code) => /^(?:src|tests|scripts|docs)\/[\w./-]+$/.test(code));

const namedScripts = (text: string) =>
  [...text.matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(([, script = '']) => script);

describe('what the pages name', () => {
  test('they were read', () => {
    expect(pages.map((page) => page.path)).toEqual(expect.arrayContaining(['README.md', 'docs/design.md']));
    expect(namedPaths(textOf('docs/design.md')).length).toBeGreaterThan(5);
  });

  test.each(pages.map((page) => [page.path, page.text]))('%s names what is there', (_, text) => {
    expect(namedPaths(text).filter((path) => !exists(path))).toEqual([]);
    expect(namedScripts(text).filter((name) => !scripts.includes(name))).toEqual([]);
  });

  test('decisions are numbered without a gap, and each says whether it stands', () => {
    const records = paths.filter((path) => /^docs\/decisions\/\d{4}-/.test(path)).sort();
    const numbers = records.map((path) => Number(path.slice('docs/decisions/'.length).split('-')[0]));
    expect(numbers).toEqual(numbers.map((_, index) => index));
    const undecided = records
      .slice(1)
      .filter((path) => !/^Status: (?:accepted|superseded by \[\d{4}\])/m.test(textOf(path)));
    expect(undecided).toEqual([]);
  });
});
