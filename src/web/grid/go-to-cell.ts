import type { GridRow } from './grid-column.ts';
import type { GoStep } from './grid-command.ts';
import type { CellPlace, GridState } from './grid-state.ts';
import { lookAt } from './grid-state.ts';
import { isEditable, type Sheet } from './sheet.ts';

const PAGE = 15;

/** Goes one step, or stretches what is selected by one step. At an edge one stays where one is. */
export function goToCell<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  step: GoStep,
  extend: boolean,
): GridState<Row> {
  const { visible } = lookAt(sheet, state);
  const from = extend ? (state.reach ?? state.active) : state.active;
  const row = Math.max(
    0,
    visible.findIndex(({ key }) => key === from?.key),
  );
  const column = Math.max(
    0,
    sheet.columns.findIndex(({ id }) => id === from?.column),
  );
  const last = { row: visible.length - 1, column: sheet.columns.length - 1 };
  const [down, right] = moves[step](last);
  const key = visible[clamp(row + down, last.row)]?.key;
  const id = sheet.columns[clamp(column + right, last.column)]?.id;
  if (key === undefined || id === undefined) return state;
  const cell = { key, column: id };
  return extend ? { ...state, reach: cell } : { ...state, active: cell, reach: null };
}

type Last = { readonly row: number; readonly column: number };

const moves: Readonly<Record<GoStep, (last: Last) => readonly [down: number, right: number]>> = {
  up: () => [-1, 0],
  down: () => [1, 0],
  left: () => [0, -1],
  right: () => [0, 1],
  row_start: ({ column }) => [0, -column],
  row_end: ({ column }) => [0, column],
  top: ({ row }) => [-row, 0],
  bottom: ({ row }) => [row, 0],
  first: ({ row, column }) => [-row, -column],
  last: ({ row, column }) => [row, column],
  page_up: () => [-PAGE, 0],
  page_down: () => [PAGE, 0],
};

function clamp(at: number, last: number): number {
  return Math.max(0, Math.min(last, at));
}

/** The next cell in reading order that can be typed into; null where Tab leaves the grid. */
export function nextEditable<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  back: boolean,
): CellPlace | null {
  const { visible } = lookAt(sheet, state);
  const width = sheet.columns.length;
  const { active } = state;
  const row = visible.findIndex(({ key }) => key === active?.key);
  const column = sheet.columns.findIndex(({ id }) => id === active?.column);
  if (row < 0 || column < 0) return null;
  const by = back ? -1 : 1;
  for (let at = row * width + column + by; at >= 0 && at < visible.length * width; at += by) {
    const [toRow, toColumn] = [visible[Math.floor(at / width)], sheet.columns[at % width]];
    if (toRow && toColumn && isEditable(toColumn, toRow)) return { key: toRow.key, column: toColumn.id };
  }
  return null;
}
