import { exportsOf } from './exports-of.ts';
import { isProduct, layerOf, type Rule } from './source-file.ts';

/** The rules are read by people who do not run them: each export of core says what it is, in words. */
export const docstrings: Rule = (files) =>
  files
    .filter((file) => isProduct(file) && layerOf(file.path) === 'core')
    .flatMap((file) =>
      exportsOf(file.text)
        .filter(({ index }) => !file.text.slice(0, index).trimEnd().endsWith('*/'))
        .map(
          ({ name, line }) => `${file.path}:${line}: ${name} has no docstring (meaning, units, an example)`,
        ),
    );
