import { applyChanges } from './change.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import type { EditCommand } from './grid-command.ts';
import type { GridState } from './grid-state.ts';
import { remember } from './history.ts';
import { readCell } from './read-cell.ts';
import { cellText, isEditable, type Sheet, shapeOf, writeCell } from './sheet.ts';

interface Active<Row> {
  readonly row: Row;
  readonly column: GridColumn<Row>;
}

/** Everything that happens to the text of one cell while it is typed. */
export function editCell<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  command: EditCommand,
): GridState<Row> {
  switch (command.kind) {
    case 'edit':
      return beginEdit(sheet, state);
    case 'type':
      return typeText(sheet, state, command.text);
    case 'settle':
      return settleEdit(sheet, state);
    case 'cancel':
      return cancelEdit(sheet, state);
  }
}

function activeCell<Row extends GridRow>(
  sheet: Sheet<Row>,
  { rows, active }: GridState<Row>,
): Active<Row> | null {
  const row = rows.find(({ key }) => key === active?.key);
  const column = sheet.columns.find(({ id }) => id === active?.column);
  return row && column && isEditable(column, row) ? { row, column } : null;
}

/** Begins to edit what the active cell holds. */
function beginEdit<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>): GridState<Row> {
  const cell = activeCell(sheet, state);
  if (!cell || state.editing) return state;
  const before = cellText(cell.column, cell.row, sheet.figures.get(cell.row.key));
  const typed = writeCell(shapeOf(cell.column, cell.row), before, sheet.locale);
  return { ...state, reach: null, editing: { before, typed } };
}

/** Takes what is typed so far, so that every sum follows; an unfinished calculation changes nothing yet. */
function typeText<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  typed: string,
): GridState<Row> {
  const cell = activeCell(sheet, state);
  const begun = beginEdit(sheet, state);
  if (!cell || !begun.editing) return state;
  const { before } = begun.editing;
  const read = readCell(shapeOf(cell.column, cell.row), typed, sheet.locale);
  return withText(
    sheet,
    { ...begun, editing: { before, typed } },
    cell,
    read.unfinished ? before : read.text,
  );
}

/** Ends editing: what was typed stays, as one step that can be undone. */
function settleEdit<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>): GridState<Row> {
  const cell = activeCell(sheet, state);
  if (!state.editing) return state;
  const settled = { ...state, editing: null };
  if (!cell) return settled;
  const { before, typed } = state.editing;
  const shape = shapeOf(cell.column, cell.row);
  // Looking at a figure must not change it: "0.00123" may be written shorter than it is.
  const untouched = typed === writeCell(shape, before, sheet.locale);
  const after = untouched ? before : readCell(shape, typed, sheet.locale).text;
  const written = withText(sheet, settled, cell, after);
  if (after === before) return written;
  const change = { kind: 'write', key: cell.row.key, column: cell.column.id, before, after } as const;
  return {
    ...written,
    history: remember(state.history, { changes: [change], active: state.active, reach: null }),
  };
}

/** Ends editing with what the cell held before. */
function cancelEdit<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>): GridState<Row> {
  const cell = activeCell(sheet, state);
  if (!state.editing) return state.reach ? { ...state, reach: null } : state;
  const settled = { ...state, editing: null };
  return cell ? withText(sheet, settled, cell, state.editing.before) : settled;
}

function withText<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  { row, column }: Active<Row>,
  after: string,
): GridState<Row> {
  const before = cellText(column, row, sheet.figures.get(row.key));
  if (after === before) return state;
  const change = { kind: 'write', key: row.key, column: column.id, before, after } as const;
  return { ...state, rows: applyChanges(state.rows, [change], sheet.columns) };
}
