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
 * out. What cannot be read stays as typed, and the server names it.
 */
export function costRows(text: string, locale: string): readonly CostRow[] {
  const [first = ''] = text.split('\n');
  const separator = [';', ','].find((sign) => first.includes(sign)) ?? '\t';
  const several = text.trim().includes('\n') ? clipboardTable(text, '', locale) : null;
  const table = several ?? separatedTable(text.trim(), text.includes('\t') ? '\t' : separator);
  const rows = table
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
