import { applyChanges, type Change, invertChanges } from './change.ts';
import type { GridRow } from './grid-column.ts';
import type { CellPlace, GridState } from './grid-state.ts';
import { stepBack } from './history.ts';
import type { Sheet } from './sheet.ts';

/** Takes the newest step back and selects what was selected before it; or does it again. */
export function travel<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  way: 'undo' | 'redo',
): GridState<Row> {
  const found = stepBack(state.history, way);
  if (!found) {
    return { ...state, said: way === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.' };
  }
  const { changes, active, reach } = found.step;
  const { history } = found;
  if (way === 'undo') {
    const rows = applyChanges(state.rows, invertChanges(changes), sheet.columns);
    return { ...state, rows, history, active, reach, said: 'Undone.' };
  }
  const rows = applyChanges(state.rows, changes, sheet.columns);
  return {
    ...state,
    rows,
    history,
    active: placeAfter(changes, active, rows),
    reach: null,
    said: 'Done again.',
  };
}

/** Where one is after a step was done again: on the last row it wrote, else where it began. */
function placeAfter<Row extends GridRow>(
  changes: readonly Change<Row>[],
  active: CellPlace | null,
  rows: readonly Row[],
): CellPlace | null {
  const change = changes.at(-1);
  if (change?.kind === 'write') return { key: change.key, column: change.column };
  const key =
    change?.kind === 'insert' ? change.rows[0]?.key : rows[Math.min(change?.at ?? 0, rows.length - 1)]?.key;
  return active && key !== undefined ? { ...active, key } : null;
}
