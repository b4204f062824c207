import { importsOf, resolveImport } from './imports-of.ts';
import { isProduct, isTypeScript, layerOf, type Rule } from './source-file.ts';

/** Which layers a layer may import beside itself. The list that Biome holds says the same with packages. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  endpoints: ['core'],
  db: ['core'],
  documents: ['core'],
  io: ['core'],
  actions: ['core', 'db', 'documents', 'io'],
  http: ['core', 'endpoints', 'actions', 'db'],
  web: ['core', 'endpoints'],
};

/** The one rule, read from the text: it also sees `import()` as a type and `require`, which the linter does not. */
export const layerRule: Rule = (files) =>
  files.filter(isProduct).flatMap((file) => {
    const from = layerOf(file.path);
    const allowed = MAY_IMPORT[from];
    if (allowed === undefined) return [];
    return importsOf(file.text).flatMap(({ specifier, line }) => {
      const to = resolveImport(file.path, specifier);
      const layer = to === undefined ? from : layerOf(to);
      if (to?.startsWith('src/') && (layer === from || allowed.includes(layer))) return [];
      return to === undefined ? [] : [`${file.path}:${line}: ${from} may not import ${specifier}`];
    });
  });

/** `../` says where a file is; `#layer/` says what it is, and survives a move. */
export const noClimbing: Rule = (files) =>
  files.filter(isTypeScript).flatMap((file) =>
    importsOf(file.text)
      .filter(({ specifier }) => /(^|\/)\.\.\//.test(specifier) && /\.tsx?$/.test(specifier))
      .map(({ specifier, line }) => `${file.path}:${line}: ${specifier}: write #layer/… instead of ../`),
  );
