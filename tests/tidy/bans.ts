import { codeOf } from './code-of.ts';
import { isProduct, isTypeScript, layerOf, lineAt, type Rule, type SourceFile } from './source-file.ts';

type Ban = {
  readonly pattern: RegExp;
  readonly instead: string;
  readonly where: (file: SourceFile) => boolean;
};

const decides = (file: SourceFile) => isProduct(file) && ['core', 'actions'].includes(layerOf(file.path));

const BANS: readonly Ban[] = [
  { pattern: /\bparseFloat\b/g, instead: 'read decimals with #core/money', where: isProduct },
  { pattern: /\.toFixed\(/g, instead: 'write money with formatMoney of #core/money', where: isProduct },
  {
    pattern: /\bMath\.round\(/g,
    instead: 'round a Ratio with roundHalfAway of #core/money',
    where: isProduct,
  },
  { pattern: /\bNumber\(\s*[\w.]*Minor\s*\)/g, instead: 'money stays a bigint', where: isProduct },
  { pattern: /\bnew Date\(\s*\)/g, instead: 'the clock is passed in', where: decides },
  { pattern: /\bDate\.now\(/g, instead: 'the clock is passed in', where: decides },
  { pattern: /\bTemporal\.Now\b/g, instead: 'the clock is passed in', where: decides },
  { pattern: /\bMath\.random\(|\brandomUUID\(/g, instead: 'ids are passed in', where: decides },
  { pattern: /\bas any\b|:\s*any\b|<any\b/g, instead: 'say the type, or unknown', where: isTypeScript },
  { pattern: /^export default\b/gm, instead: 'export it by its name', where: isProduct },
  {
    pattern: /^export\s*(\*|(type\s*)?\{[^}]*\}\s*from)/gm,
    instead: 'import the file itself',
    where: isProduct,
  },
  {
    pattern: /^\s*(export )?(declare )?(const )?enum\b/gm,
    instead: 'a union of string literals',
    where: isTypeScript,
  },
  { pattern: /\brequire\(/g, instead: 'import it', where: isTypeScript },
];

export const bans: Rule = (files) =>
  files.filter(isTypeScript).flatMap((file) => {
    const code = codeOf(file.text);
    return BANS.filter((ban) => ban.where(file)).flatMap((ban) =>
      [...code.matchAll(ban.pattern)].map(
        (match) => `${file.path}:${lineAt(code, match.index)}: no \`${match[0].trim()}\`: ${ban.instead}`,
      ),
    );
  });
