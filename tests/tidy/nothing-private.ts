import { lineAt, type Rule } from './source-file.ts';

/** Pieces are joined so that this file does not break its own rule. */
const word = (...pieces: string[]) => pieces.join('');

const PRIVATE = new RegExp(
  [
    `(?<![\\w.])/(?:${word('wo', 'rk')}|${word('ro', 'ot')}|home/\\w+)/`,
    word('\\.\\./', 'shared/'),
    word('/tmp/', 'brief'),
    word('registry', '\\.npmjs'),
    `\\b(?:npm|registry|artifactory|verdaccio|nexus)\\.[a-z0-9-]+\\.(?:com|net|org|io|internal|local)\\b`,
    word('\\b(?:clau', 'de|anthro', 'pic|chat', 'gpt|co', 'pilot)\\b'),
    word('\\bsub-?', 'agents?\\b'),
    word('\\bAI-', 'generated\\b|\\blanguage ', 'model'),
  ].join('|'),
  'gi',
);

/** Paths of one person's machine, package hosts, and who or what typed the text say nothing about the product. */
export const nothingPrivate: Rule = (files) =>
  files.flatMap((file) =>
    [...file.text.matchAll(PRIVATE)].map(
      (match) =>
        `${file.path}:${lineAt(file.text, match.index)}: "${match[0]}" does not belong in the repository`,
    ),
  );

/** `npm ci` takes the host from whoever runs it; a `resolved` entry would pin the author's. */
export const lockWithoutHosts: Rule = (files) =>
  files
    .filter((file) => file.path === 'package-lock.json' && /"resolved"\s*:/.test(file.text))
    .map((file) => `${file.path} has "resolved" entries: see .npmrc, and install again`);
