import { resolveImport } from './imports-of.ts';
import { lineAt, type Rule } from './source-file.ts';

const LINK = /(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)/g;

const withoutFences = (text: string) =>
  text.replace(/^```[\s\S]*?^```/gm, (fence) => fence.replace(/[^\n]/g, ' '));

/** The anchors that the headings of a page get: lower case, spaces to dashes, punctuation dropped. */
export function anchorsOf(text: string): string[] {
  return [...withoutFences(text).matchAll(/^#{1,6}\s+(.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

export const docLinks: Rule = (files) => {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const exists = (path: string) =>
    [...texts.keys()].some((known) => known === path || known.startsWith(`${path}/`));
  return files
    .filter((file) => file.path.endsWith('.md'))
    .flatMap((file) =>
      [...withoutFences(file.text).matchAll(LINK)].flatMap((match) => {
        const [target = '', anchor] = (match[1] ?? '').split('#');
        if (/^[a-z]+:/.test(target)) return [];
        const path = target === '' ? file.path : resolveImport(file.path, `./${target.replace(/\/$/, '')}`);
        const where = `${file.path}:${lineAt(file.text, match.index)}: ${match[1]}`;
        if (path === undefined || !exists(path)) return [`${where} leads nowhere`];
        const page = texts.get(path);
        const known = anchor === undefined || page === undefined || anchorsOf(page).includes(anchor);
        return known ? [] : [`${where} names a heading that the page does not have`];
      }),
    );
};
