import { exportsOf } from './exports-of.ts';
import { importsOf, resolveImport } from './imports-of.ts';
import { baseName, isProduct, isTest, isTypeScript, type Rule, type SourceFile } from './source-file.ts';

/** Where running starts: nothing imports these, and everything else must be reached from them. */
function isEntryPoint({ path }: SourceFile): boolean {
  return (
    path === 'src/cli.ts' ||
    path === 'src/web/main.tsx' ||
    path.startsWith('scripts/') ||
    /^[\w.-]+\.config\.ts$/.test(path)
  );
}

function reachedFrom(starts: readonly SourceFile[], files: readonly SourceFile[]): Set<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const waiting = [...starts];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file.path)) continue;
    reached.add(file.path);
    for (const { specifier } of importsOf(file.text)) {
      const target = byPath.get(resolveImport(file.path, specifier) ?? '');
      if (target !== undefined) waiting.push(target);
    }
  }
  return reached;
}

/** A file of the product that only a test reaches is dead too: the test keeps nothing alive. */
export const deadFiles: Rule = (files) => {
  const alive = reachedFrom(files.filter(isEntryPoint), files);
  const tested = reachedFrom(
    files.filter((file) => isTypeScript(file) && /\.test\.tsx?$|-setup\.ts$/.test(file.path)),
    files,
  );
  const dead = (file: SourceFile) =>
    isTest(file)
      ? isTypeScript(file) && !tested.has(file.path) && !alive.has(file.path)
      : isProduct(file) && !alive.has(file.path);
  return files.filter(dead).map((file) => `${file.path}: nothing reaches it: use it or delete it`);
};

/** Templates, pictures and style sheets are found by their name in some other file, with its ending or quoted without. */
export const deadAssets: Rule = (files) =>
  files
    .filter((file) => /^src\/.*\.(typ|css|svg)$/.test(file.path))
    .filter((asset) => {
      const name = baseName(asset.path);
      const names = [name, `'${name.replace(/\.\w+$/, '')}'`];
      return !files.some((file) => file !== asset && names.some((each) => file.text.includes(each)));
    })
    .map((asset) => `${asset.path}: no other file names it: use it or delete it`);

/** Functions and constants only: a type may be exported because it is a piece of one that is used. */
export const deadExports: Rule = (files) => {
  const readers = files.filter((file) => !isTest(file) && /\.(tsx?|html)$/.test(file.path));
  return files
    .filter((file) => isProduct(file) && !isEntryPoint(file))
    .flatMap((file) =>
      exportsOf(file.text)
        .filter(({ kind }) => kind !== 'type' && kind !== 'interface')
        .filter(({ name }) => {
          const word = new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`);
          return !readers.some((reader) => reader !== file && word.test(reader.text));
        })
        .map(({ name, line }) => `${file.path}:${line}: ${name} is exported and nothing but a test uses it`),
    );
};
