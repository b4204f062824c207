/** Rows of text whose cells are parted by one sign; a cell in quotes may hold that sign, quotes and line ends. */
export function separatedTable(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = separator === '\t' ? TABBED : separator === ';' ? SEMICOLONS : COMMAS;
  for (const [, quoted, plain = '', end] of text.replace(/(\r\n?|\n)$/, '').matchAll(cell)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== separator) rows.push([]);
  }
  return rows;
}

const TABBED = /(?:"((?:[^"]|"")*)"(?=\t|\r|\n|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/g;
const COMMAS = /(?:"((?:[^"]|"")*)"(?=,|\r|\n|$)|([^,\r\n]*))(,|\r\n?|\n|$)/g;
const SEMICOLONS = /(?:"((?:[^"]|"")*)"(?=;|\r|\n|$)|([^;\r\n]*))(;|\r\n?|\n|$)/g;

/** Cells as text for the clipboard, parted by tabs, as every spreadsheet reads them. */
export function tabbedText(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join('\t')).join('\n');
}
