import { isTypeScript, type Rule } from './source-file.ts';

const MOST = 300;

/** Files that may be longer, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/db/schema.ts': 'every table at a glance, one interface each, with nothing to split but the overview',
};

function isMeasured(path: string): boolean {
  return /\.(tsx?|css|typ)$/.test(path) && EXCEPTIONS[path] === undefined;
}

const linesOf = (text: string) => text.trimEnd().split('\n').length;

export const fileSize: Rule = (files) =>
  files
    .filter((file) => isMeasured(file.path) && linesOf(file.text) > MOST)
    .map(
      (file) =>
        `${file.path} has ${linesOf(file.text)} lines: split it by what it is about (${MOST} at most)`,
    );

/** Half of the product's files stay below a screenful or two, or the pieces have grown too coarse. */
export const medianFileSize: Rule = (files) => {
  const sizes = files
    .filter((file) => file.path.startsWith('src/') && isTypeScript(file) && !file.path.includes('.test.'))
    .map((file) => linesOf(file.text))
    .sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return median > 80 ? [`the median file of src has ${median} lines: it should be between 20 and 80`] : [];
};
