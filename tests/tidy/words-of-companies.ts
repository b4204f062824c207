import { withoutComments } from './code-of.ts';
import { isProduct, lineAt, type Rule, type SourceFile } from './source-file.ts';

const WORD = String.raw`\b(?:progress invoices?|applications?|draws?|change orders?|retainage)\b`;

/** Texts: quoted, in a template, or between the tags of JSX. */
const TEXT = new RegExp(
  [
    String.raw`'((?:\\.|[^'\\\n])*)'`,
    String.raw`"((?:\\.|[^"\\\n])*)"`,
    '`((?:\\\\.|[^`\\\\])*)`',
    String.raw`[>}]([^<>{}=;()'"\x60]*)(?=[<{])`,
  ].join('|'),
  'g',
);

// Where the words are kept in their usual form, and who says each of them as the company does.
const HOME: ReadonlySet<string> = new Set([
  // The words themselves, from which a company chooses.
  'src/web/words/words-form.tsx',
  // The record of documents and its part: said throughout by words-of.ts.
  'src/documents/words.ts',
  'src/documents/account-words.ts',
  // Said by packet-page-sheet.ts.
  'src/documents/packet-words.ts',
  // Every sentence of it is said at its end.
  'src/web/packets/checklist-words.ts',
]);

// In TypeScript without JSX nothing stands between tags.
const isJsx = (file: SourceFile) => file.path.endsWith('x');

const speaks = (file: SourceFile) =>
  isProduct(file) &&
  !HOME.has(file.path) &&
  (/^src\/(web|documents)\//.test(file.path) || file.path.endsWith('refusal-words.ts'));

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** The text without what `say` says and without what is imported: both end where their brackets do. */
function withoutSaid(text: string): string {
  let rest = text.replace(/^import [\s\S]*?;$/gm, blank);
  for (const call of text.matchAll(/\bsay\(/g)) {
    const end = closing(rest, call.index + call[0].length);
    rest = rest.slice(0, call.index) + blank(rest.slice(call.index, end)) + rest.slice(end);
  }
  return rest;
}

function closing(text: string, from: number): number {
  let open = 1;
  let at = from;
  for (; at < text.length && open > 0; at += 1) {
    if (text[at] === '(') open += 1;
    if (text[at] === ')') open -= 1;
  }
  return at;
}

// A code of the product is one word in lower case; what people read has a space or a capital.
const isRead = (text: string) => /\s/.test(text.trim()) || /^[A-Z]/.test(text.trim());
const outsideHoles = (text: string) => text.replace(/\$\{[^}]*\}/g, ' ');

const RECORD = 'src/documents/words.ts';

/** The names in the record of documents under which a company's word is kept. */
function keptNames(files: readonly SourceFile[]): readonly string[] {
  const record = files.find((file) => file.path === RECORD)?.text ?? '';
  const names = record.matchAll(/^ {2}(\w+):([\s\S]*?)(?=^ {2}\w+:|^\})/gm);
  const says = (said: string) =>
    [...said.matchAll(TEXT)].some(([text]) => new RegExp(WORD, 'i').test(outsideHoles(text)));
  return [...names].flatMap(([, name = '', said = '']) => (says(said) ? [name] : []));
}

/** A company's word taken from the record as it is usually said. */
function takenAsUsual(files: readonly SourceFile[]): string[] {
  const names = new Set(keptNames(files));
  const documents = files.filter(
    (file) => isProduct(file) && /^src\/documents\//.test(file.path) && !file.path.endsWith('words-of.ts'),
  );
  return documents.flatMap(({ path, text }) =>
    [...text.matchAll(/(?<![\w.]|typeof )words\.(\w+)/g)]
      .filter(([, name = '']) => names.has(name))
      .map(
        (match) =>
          `${path}:${lineAt(text, match.index)}: ${match[0]} is for the company to say: wordsOf(doc.words)`,
      ),
  );
}

/** What a company calls by its own word is never said in the usual one. */
export const wordsOfCompanies: Rule = (files) => [...saidAsUsual(files), ...takenAsUsual(files)];

const saidAsUsual: Rule = (files) =>
  files.filter(speaks).flatMap((file) => {
    const rest = withoutSaid(withoutComments(file.text));
    return [...rest.matchAll(TEXT)].flatMap((match) => {
      const text = outsideHoles(match[1] ?? match[2] ?? match[3] ?? ((isJsx(file) && match[4]) || ''));
      const word = new RegExp(WORD, 'i').exec(text);
      return word && isRead(text)
        ? [
            `${file.path}:${lineAt(rest, match.index)}: “${word[0]}” is for the company to say: say('…') of useWords`,
          ]
        : [];
    });
  });
