import type { GridRow } from './grid-column.ts';
import type { GridState } from './grid-state.ts';
import { lookAt } from './grid-state.ts';
import { cellText, type Sheet, shapeOf, writeCell } from './sheet.ts';

/** What is selected, as its user reads it. */
export function selectedTexts<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
): readonly (readonly string[])[] {
  const { visible, selection } = lookAt(sheet, state);
  if (!selection) return [];
  const columns = sheet.columns.slice(selection.left, selection.right + 1);
  return visible
    .slice(selection.top, selection.bottom + 1)
    .map((row) =>
      columns.map((column) =>
        writeCell(shapeOf(column, row), cellText(column, row, sheet.figures.get(row.key)), sheet.locale),
      ),
    );
}
