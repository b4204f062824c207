import { applyChanges, type Change } from './change.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import type { GridState } from './grid-state.ts';
import { remember } from './history.ts';
import { readCell } from './read-cell.ts';
import { cellText, isEditable, type Sheet, shapeOf } from './sheet.ts';

/** Makes changes as one step, and says what was done. */
export function makeStep<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  changes: readonly Change<Row>[],
  said: string,
): GridState<Row> {
  if (changes.length === 0) return state;
  const rows = applyChanges(state.rows, changes, sheet.columns);
  const { active, reach, history } = state;
  return { ...state, rows, said, history: remember(history, { changes, active, reach }) };
}

/** Writes text as its user reads it into a cell; no change where it is the same, or nothing can be typed there. */
export function writeChange<Row extends GridRow>(
  sheet: Sheet<Row>,
  row: Row,
  column: GridColumn<Row>,
  typed: string,
): readonly Change<Row>[] {
  if (!isEditable(column, row)) return [];
  const shape = shapeOf(column, row);
  const { text, problem } = readCell(shape, typed, sheet.locale);
  const before = cellText(column, row, sheet.figures.get(row.key));
  if (text === before || (problem !== null && shape.kind === 'choice')) return [];
  return [{ kind: 'write', key: row.key, column: column.id, before, after: text }];
}
