import { readDecimal } from '#web/lib/read-decimal.ts';
import { htmlTable } from './html-table.ts';
import { separatedTable } from './separated-table.ts';

type Table = readonly (readonly string[])[];

/** What the clipboard holds as cells: a table of a web page or spreadsheet, else text parted by tabs, else CSV. */
export function clipboardTable(text: string, html: string, locale: string): Table {
  const table = htmlTable(html);
  if (table && table.length > 0) return table;
  if (text.includes('\t')) return separatedTable(text, '\t');
  return commaTable(text, locale) ?? separatedTable(text, '\t');
}

/** CSV only where every row has as many cells: a column of amounts such as "1,200" is no CSV, nor is a sentence. */
function commaTable(text: string, locale: string): Table | null {
  const lines = text.trim().split(/\r\n?|\n/);
  if (lines.length < 2 || lines.every((line) => /^-?\d+(\.\d+)?$/.test(readDecimal(line, locale))))
    return null;
  for (const separator of [';', ',']) {
    const rows = separatedTable(text.trim(), separator);
    const width = rows[0]?.length ?? 0;
    if (width > 1 && rows.every((row) => row.length === width)) return rows;
  }
  return null;
}
