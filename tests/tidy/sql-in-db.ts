import { withoutComments } from './code-of.ts';
import { isProduct, layerOf, lineAt, type Rule } from './source-file.ts';

const SQL =
  /\bsql(?:<[^>]*>)?`|\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|['"`]\s*(?:select\s[^'"`]*\sfrom|insert\s+into|update\s+\w+\s+set|delete\s+from|create\s+table)\b/gi;

export const sqlInDb: Rule = (files) =>
  files
    .filter((file) => isProduct(file) && layerOf(file.path) !== 'db')
    .flatMap((file) => {
      const code = withoutComments(file.text);
      return [...code.matchAll(SQL)].map(
        (match) => `${file.path}:${lineAt(code, match.index)}: SQL lives in src/db only`,
      );
    });
