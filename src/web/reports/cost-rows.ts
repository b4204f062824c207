import { clipboardTable } from '#web/grid/clipboard-table.ts';
import { separatedTable } from '#web/grid/separated-table.ts';
import { readDecimal } from '#web/lib/read-decimal.ts';

/** A line as it was typed or pasted, read as the wire takes it. */
export interface CostRow {
  readonly contract: string;
  readonly cost: string;
  readonly estimated: string;
}

const AMOUNT = /^\d+(\.\d+)?$/;

/**
 * Lines of contract, cost to date and estimated cost, from a spreadsheet or a CSV file; a first line of headings is left
 * out. The report of work in progress is read by its headings. What cannot be read stays as typed, and the server names it.
 */
export function costRows(text: string, locale: string): readonly CostRow[] {
  const rows = ofReport(costTable(text, locale))
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .map(([contract = '', cost = '', estimated = '']) => ({
      contract: contract.trim(),
      cost: readDecimal(cost.trim(), locale),
      estimated: readDecimal(estimated.trim(), locale),
    }));
  return rows.filter(
    ({ cost, estimated }, place) => place > 0 || AMOUNT.test(cost) || AMOUNT.test(estimated),
  );
}

type Table = readonly (readonly string[])[];

// A line that is typed below cells of a spreadsheet is parted as one that is typed alone.
function costTable(text: string, locale: string): Table {
  const several = text.trim().includes('\n') ? clipboardTable(text, '', locale) : null;
  const table = several ?? separatedTable(text.trim(), text.includes('\t') ? '\t' : separatorOf(text));
  return table.flatMap((cells) => {
    const [line = '', ...more] = cells;
    return more.some((cell) => cell !== '') ? [cells] : separatedTable(line.trim(), separatorOf(line));
  });
}

function separatorOf(text: string): string {
  const [first = ''] = text.split('\n');
  return [';', ','].find((sign) => first.includes(sign)) ?? '\t';
}

// Above the headings of the report stand its title and its days, and below its contracts a total.
function ofReport(table: Table): Table {
  const head = table.findIndex((cells) => cells.includes('Cost to date') && cells.includes('Estimated cost'));
  const names = ['Contract', 'Cost to date', 'Estimated cost'].map(
    (name) => table[head]?.indexOf(name) ?? -1,
  );
  if (names.includes(-1)) return table;
  return table
    .slice(head + 1)
    .map((cells) => names.map((place) => cells[place] ?? ''))
    .filter(([contract]) => contract !== 'Total');
}
