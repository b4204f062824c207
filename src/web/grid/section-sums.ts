import type { GridRow } from './grid-column.ts';
import { cellText, type GridFigures, type Sheet } from './sheet.ts';
import { sumTexts } from './sum-texts.ts';

interface GridSums {
  /** The subtotals of each section, by its key. */
  readonly sections: GridFigures;
  readonly total: Readonly<Record<string, string>>;
}

/** Adds up the columns that have sums, for each section and in total. */
export function sectionSums<Row extends GridRow>(sheet: Sheet<Row>, rows: readonly Row[]): GridSums {
  const columns = sheet.columns.filter(({ sums }) => sums);
  const sumsOf = (lines: readonly Row[]) =>
    Object.fromEntries(
      columns.map((column) => [
        column.id,
        sumTexts(
          lines.map((row) => cellText(column, row, sheet.figures.get(row.key))),
          column.shownDecimals,
        ),
      ]),
    );
  const groups = new Map<string, Row[]>();
  let members: Row[] = [];
  for (const row of rows) {
    if (sheet.isSection(row)) {
      members = [];
      groups.set(row.key, members);
    } else members.push(row);
  }
  return {
    sections: new Map([...groups].map(([key, lines]) => [key, sumsOf(lines)])),
    total: sumsOf(rows.filter((row) => !sheet.isSection(row))),
  };
}
