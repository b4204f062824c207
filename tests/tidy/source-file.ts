/** One file of the repository; `path` is relative to its root, with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string };

/** A rule reads files and says, one sentence each, where they break it and what to write instead. */
export type Rule = (files: readonly SourceFile[]) => string[];

export function isTest(file: SourceFile): boolean {
  return file.path.startsWith('tests/') || /\.test\.tsx?$/.test(file.path);
}

export function isTypeScript(file: SourceFile): boolean {
  return /\.tsx?$/.test(file.path);
}

/** The product's own TypeScript: below src and not a test. */
export function isProduct(file: SourceFile): boolean {
  return file.path.startsWith('src/') && isTypeScript(file) && !isTest(file);
}

/** `src/core/money/ratio.ts` → `core`; `src/cli.ts` → ``. */
export function layerOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The line number, from 1, of a place in a text. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
