import { exportsOf } from './exports-of.ts';
import { importsOf, resolveImport } from './imports-of.ts';
import { baseName, isProduct, isTest, isTypeScript, type Rule, type SourceFile } from './source-file.ts';

/** Where running starts: nothing imports these, and everything else must be reached from them. */
function isEntryPoint({ path }: SourceFile): boolean {
  return (
    path === 'src/cli.ts' ||
    path === 'src/web/main.tsx' ||
    path.startsWith('src/web/routes/') ||
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
    files.filter((file) => isTypeScript(file) && /\.test\.tsx?$/.test(file.path)),
    files,
  );
  const dead = (file: SourceFile) =>
    isTest(file)
      ? isTypeScript(file) &&
        !tested.has(file.path) &&
        !alive.has(file.path) &&
        !/global-setup/.test(file.path)
      : isProduct(file) && !alive.has(file.path);
  return files.filter(dead).map((file) => `${file.path}: nothing reaches it: use it or delete it`);
};

/** Templates, pictures and style sheets are found by their name in some other file. */
export const deadAssets: Rule = (files) => {
  const assets = files.filter((file) => /^src\/.*\.(typ|css|svg|html)$/.test(file.path));
  return assets
    .filter((asset) => baseName(asset.path) !== 'index.html')
    .filter((asset) => !files.some((file) => file !== asset && file.text.includes(baseName(asset.path))))
    .map((asset) => `${asset.path}: no other file names it: use it or delete it`);
};

export const deadExports: Rule = (files) => {
  const readers = files.filter((file) => !isTest(file) && /\.(tsx?|html)$/.test(file.path));
  return files
    .filter((file) => isProduct(file) && !isEntryPoint(file))
    .flatMap((file) =>
      exportsOf(file.text)
        .filter(({ name }) => {
          const word = new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`);
          return !readers.some((reader) => reader !== file && word.test(reader.text));
        })
        .map(({ name, line }) => `${file.path}:${line}: ${name} is exported and nothing but a test uses it`),
    );
};
