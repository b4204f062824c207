import { applyChanges, type Change, invertChanges } from './change.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import type { CellPlace, GridState, Selection } from './grid-state.ts';
import { lookAt } from './grid-state.ts';
import { remember, stepBack } from './history.ts';
import { readCell } from './read-cell.ts';
import { cellText, isEditable, type Sheet, shapeOf, writeCell } from './sheet.ts';

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

export function clearCells<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>): GridState<Row> {
  const { visible, selection } = lookAt(sheet, state);
  const changes = cellsIn(sheet, visible, selection).flatMap(({ row, column }) =>
    writeChange(sheet, row, column, ''),
  );
  return makeStep(sheet, state, changes, counted(changes.length, 'cell', 'cleared'));
}

/** Copies the first selected row into the others; with one row selected, the row above into it. */
export function fillDown<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>): GridState<Row> {
  const { visible, selection } = lookAt(sheet, state);
  if (!selection) return state;
  const { top, bottom } = selection;
  const source = visible[top === bottom ? top - 1 : top];
  const target = top === bottom ? selection : { ...selection, top: top + 1 };
  return source ? fillFrom(sheet, state, visible, [source], target) : state;
}

/** Repeats the selected rows down to another one, which the selection then reaches. */
export function fillTo<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  key: string,
): GridState<Row> {
  const { visible, selection } = lookAt(sheet, state);
  const last = visible.findIndex((row) => row.key === key);
  if (!selection || last <= selection.bottom) return state;
  const sources = visible.slice(selection.top, selection.bottom + 1);
  const target = { ...selection, top: selection.bottom + 1, bottom: last };
  const filled = fillFrom(sheet, state, visible, sources, target);
  const first = sheet.columns[selection.left]?.id;
  const end = sheet.columns[selection.right]?.id;
  const topKey = visible[selection.top]?.key;
  if (first === undefined || end === undefined || topKey === undefined) return filled;
  return { ...filled, active: { key: topKey, column: first }, reach: { key, column: end } };
}

function fillFrom<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  visible: readonly Row[],
  sources: readonly Row[],
  target: Selection,
): GridState<Row> {
  const changes = cellsIn(sheet, visible, target).flatMap(({ row, column, at }) => {
    const source = sources[(at - target.top) % sources.length];
    if (!source || sheet.isSection(source) !== sheet.isSection(row) || !isEditable(column, source)) return [];
    const text = cellText(column, source, sheet.figures.get(source.key));
    return writeChange(sheet, row, column, writeCell(shapeOf(column, source), text, sheet.locale));
  });
  return makeStep(sheet, state, changes, counted(changes.length, 'cell', 'filled'));
}

function cellsIn<Row extends GridRow>(
  sheet: Sheet<Row>,
  visible: readonly Row[],
  selection: Selection | null,
) {
  if (!selection) return [];
  const columns = sheet.columns.slice(selection.left, selection.right + 1);
  return visible
    .slice(selection.top, selection.bottom + 1)
    .flatMap((row, index) => columns.map((column) => ({ row, column, at: selection.top + index })));
}

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

/** "3 cells cleared." */
export function counted(count: number, one: string, done: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'} ${done}.`;
}
