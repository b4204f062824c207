import { exportsOf } from './exports-of.ts';
import { baseName, isProduct, isTypeScript, layerOf, type Rule } from './source-file.ts';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(laws|test|config|d))*\.tsx?$/;
const DRAWERS = /(^|\/)(utils?|helpers?|misc|common|index)(\.[a-z.]+)?(\/|$)/;

export const kebabNames: Rule = (files) =>
  files
    .filter((file) => isTypeScript(file) && !KEBAB.test(baseName(file.path)))
    .map((file) => `${file.path}: file names are kebab-case`);

export const noDrawers: Rule = (files) =>
  files
    .filter((file) => isTypeScript(file) && DRAWERS.test(file.path))
    .map((file) => `${file.path}: name it after what it does; a drawer collects everything`);

/** In these layers a file is a noun and holds its verbs or shapes, so its name is none of theirs. */
const BY_NOUN = new Set(['endpoints', 'db', 'http']);
/** Started rather than imported; and the one page of all routes, whose export is the router. */
const ENTRY_POINT = /^src\/(cli\.ts|main\.ts|web\/main\.tsx|web\/routes\.tsx|.*-worker\.ts)$/;

const plain = (name: string) => name.replace(/[-_]/g, '').toLowerCase();

export const mainExport: Rule = (files) =>
  files
    .filter((file) => isProduct(file) && !ENTRY_POINT.test(file.path))
    .filter((file) => !BY_NOUN.has(layerOf(file.path)))
    .flatMap((file) => {
      const names = exportsOf(file.text).map((each) => each.name);
      if (names.length === 0) return [];
      const wanted = plain(baseName(file.path).replace(/\.tsx?$/, ''));
      return names.some((name) => plain(name) === wanted)
        ? []
        : [`${file.path} exports ${names.join(', ')}: name the file after its main export`];
    });
