import { codeOf, withoutComments } from './code-of.ts';
import { lineAt } from './source-file.ts';

export type Import = { readonly specifier: string; readonly line: number };

const IMPORT =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*|\bnew\s+URL\s*\(\s*)(['"])((?:[#@\w.]|\/)[^'"\n]*)\1/g;

/** Everything a file points at: imports and re-exports, `import()` also as a type, `require`, `new URL(…)`. */
export function importsOf(text: string): Import[] {
  // The word must be code: a test may hold an import in a string.
  const code = codeOf(text);
  return [...withoutComments(text).matchAll(IMPORT)]
    .filter((match) => code[match.index] !== ' ')
    .map((match) => ({ specifier: match[2] ?? '', line: lineAt(text, match.index) }));
}

/** The repository path that a specifier means when written in this file, or undefined for a package. */
export function resolveImport(fromPath: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  const own = /^#(\w+)\/(.*)$/.exec(bare);
  if (own !== null) return own[1] === 'tests' ? `tests/${own[2]}` : `src/${own[1]}/${own[2]}`;
  if (!bare.startsWith('.')) return undefined;
  const parts = fromPath.split('/').slice(0, -1);
  for (const part of bare.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
