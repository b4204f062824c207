import type { CellMessage, GridRow } from './grid-column.ts';
import { cellProblem } from './read-cell.ts';
import { isEditable, type Sheet, shapeOf } from './sheet.ts';

/** What is wrong with a row: what cannot be read, and what the screen says of it. Nobody is corrected in mid-word. */
export function messagesOfRow<Row extends GridRow>(
  sheet: Sheet<Row>,
  row: Row,
  given: readonly CellMessage[],
  editedColumn: string | null,
): readonly CellMessage[] {
  const unread = sheet.columns.flatMap((column): readonly CellMessage[] => {
    if (column.kind !== 'decimal' || !column.read || !isEditable(column, row)) return [];
    const text = cellProblem(shapeOf(column, row), column.read(row), sheet.locale);
    return text === null ? [] : [{ column: column.id, text, tone: 'error' }];
  });
  const all = [...unread, ...given.filter(({ column }) => !unread.some((each) => each.column === column))];
  return all.filter(({ column }) => column !== editedColumn);
}
