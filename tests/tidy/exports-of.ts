import { withoutComments } from './code-of.ts';
import { lineAt } from './source-file.ts';

export type Export = {
  readonly name: string;
  readonly kind: string;
  readonly line: number;
  readonly index: number;
};

const EXPORT =
  /^export\s+(?:declare\s+)?(?:async\s+)?(function\*?|const|let|type|interface|class)\s+([A-Za-z_$][\w$]*)/gm;

/** The names that a file declares and exports in one go, which is the only way that this repository exports. */
export function exportsOf(text: string): Export[] {
  return [...withoutComments(text).matchAll(EXPORT)].map((match) => ({
    kind: match[1] ?? '',
    name: match[2] ?? '',
    line: lineAt(text, match.index),
    index: match.index,
  }));
}
