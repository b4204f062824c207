import { exportsOf } from './exports-of.ts';
import { isProduct, layerOf, type Rule } from './source-file.ts';

/** The comment that ends right before a place in the text, or an empty text. */
function commentBefore(text: string, index: number): string {
  const before = text.slice(0, index).trimEnd();
  return before.endsWith('*/') ? before.slice(before.lastIndexOf('/**')) : '';
}

/** The rules are read by people who do not run them: each export of core says what it is and shows one. */
export const docstrings: Rule = (files) =>
  files
    .filter((file) => isProduct(file) && layerOf(file.path) === 'core')
    .flatMap((file) =>
      exportsOf(file.text).flatMap(({ name, line, index }) => {
        const comment = commentBefore(file.text, index);
        if (comment === '')
          return [`${file.path}:${line}: ${name} has no docstring (meaning, units, @example)`];
        return comment.includes('@example') ? [] : [`${file.path}:${line}: ${name} shows no @example`];
      }),
    );
