const TOKEN = new RegExp(
  [
    String.raw`\/\/[^\n]*`, // a comment to the end of its line
    String.raw`\/\*[\s\S]*?\*\/`, // a comment between marks
    String.raw`'(?:\\.|[^'\\\n])*'`, // a string, on one line: an apostrophe in JSX text does no harm beyond it
    String.raw`"(?:\\.|[^"\\\n])*"`,
    String.raw`(?<=[(,=:[!&|?;+]\s*|return\s+)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`, // a regex
  ].join('|'),
  'g',
);

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/**
 * The text with comments, strings and regular expressions blanked out and every place kept, so that a rule about
 * code does not trip over a sentence. Template strings stay: they hold code.
 */
export function codeOf(text: string): string {
  return text.replace(TOKEN, blank);
}

/** The text with only its comments blanked out. */
export function withoutComments(text: string): string {
  return text.replace(TOKEN, (token) => (/^\/[/*]/.test(token) ? blank(token) : token));
}
