import { percentShare } from '#core/money/percent-share.ts';
import type { LineColumns } from './continuation-sheet.ts';
import type { LineColumn } from './line-formulas.ts';

/**
 * The sums of the money columns (minor units), and G ÷ C of them (text with two decimals, null where C is 0).
 * @example const { columns, percentComplete } = sumColumns(sheet.lines);
 */
export interface ColumnSums {
  readonly columns: LineColumns;
  readonly percentComplete: string | null;
}

/**
 * Adds up lines of the continuation sheet, column by column.
 * @example sumColumns(sheet.lines).columns.G // 3_317_500n
 */
export function sumColumns(lines: readonly { readonly columns: LineColumns }[]): ColumnSums {
  const total = (column: LineColumn) => lines.reduce((sum, line) => sum + line.columns[column], 0n);
  const columns = {
    C: total('C'),
    D: total('D'),
    E: total('E'),
    F: total('F'),
    G: total('G'),
    H: total('H'),
    I: total('I'),
  };
  return { columns, percentComplete: percentShare(columns.G, columns.C) };
}
