import type { Change } from './change.ts';
import { counted } from './counted.ts';
import type { GridRow } from './grid-column.ts';
import type { RowCommand } from './grid-command.ts';
import type { GridState } from './grid-state.ts';
import { lookAt } from './grid-state.ts';
import { makeStep } from './make-step.ts';
import { isEditable, type Sheet } from './sheet.ts';

/** Everything that happens to whole rows: added, removed and moved, each as one step. */
export function changeRows<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  command: RowCommand<Row>,
): GridState<Row> {
  switch (command.kind) {
    case 'add':
      return addRow(sheet, state, command.row, 'end');
    case 'add_below':
      return sheet.newRow ? addRow(sheet, state, sheet.newRow(), 'below') : state;
    case 'remove_rows':
      return removeRows(sheet, state);
    case 'move_rows':
      return moveRows(sheet, state, command.by);
    case 'drop_rows':
      return dropRows(sheet, state, command.before);
  }
}

/** The selected rows among all rows, from the first up to before the last. A folded section goes with its rows. */
function selectedBlock<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>) {
  const { visible, selection } = lookAt(sheet, state);
  if (!selection) return null;
  const placeOf = (at: number) => {
    const row = visible[at];
    return row ? state.rows.indexOf(row) : state.rows.length;
  };
  const from = placeOf(selection.top);
  const to = placeOf(selection.bottom + 1);
  return { visible, selection, placeOf, from, to, rows: state.rows.slice(from, to) };
}

/** Adds a row below what is selected, or at the end, and goes to its first cell that can be typed into. */
function addRow<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  row: Row,
  where: 'below' | 'end',
): GridState<Row> {
  const at = (where === 'below' && selectedBlock(sheet, state)?.to) || state.rows.length;
  const column = sheet.columns.find((each) => isEditable(each, row)) ?? sheet.columns[0];
  const step = makeStep(sheet, state, [{ kind: 'insert', at, rows: [row] }], 'Line added.');
  return column ? { ...step, active: { key: row.key, column: column.id }, reach: null } : step;
}

/** Takes the selected rows away and goes to the row that follows them. */
function removeRows<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>): GridState<Row> {
  const block = selectedBlock(sheet, state);
  if (!block || !sheet.newRow || !state.active) return state;
  const { visible, selection, rows } = block;
  const neighbour = visible[selection.bottom + 1] ?? visible[selection.top - 1];
  const change = { kind: 'remove', at: block.from, rows } as const;
  const step = makeStep(
    sheet,
    state,
    [change],
    `${counted(rows.length, 'row', 'removed')} Undo brings it back.`,
  );
  return { ...step, active: neighbour ? { ...state.active, key: neighbour.key } : null, reach: null };
}

/** Moves the selected rows by one place, a folded section by one section. At the edge they stay. */
function moveRows<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>, by: -1 | 1): GridState<Row> {
  const block = selectedBlock(sheet, state);
  const first = block?.rows[0];
  if (!block || !first) return state;
  const { visible, selection, placeOf, from, to } = block;
  if (state.folded.has(first.key)) {
    const before = state.rows.slice(0, from).findLastIndex(sheet.isSection);
    const after = state.rows.findIndex((row, at) => at > to && sheet.isSection(row));
    return moveBlock(
      sheet,
      state,
      block,
      by === -1 ? Math.max(0, before) : after < 0 ? state.rows.length : after,
    );
  }
  const next = by === -1 ? selection.top - 1 : selection.bottom + 1;
  if (!visible[next]) return state;
  return moveBlock(sheet, state, block, by === -1 ? placeOf(next) : placeOf(next + 1));
}

/** Puts the selected rows before another row, or at the end. */
function dropRows<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  before: string | null,
): GridState<Row> {
  const block = selectedBlock(sheet, state);
  const found = state.rows.findIndex(({ key }) => key === before);
  return block ? moveBlock(sheet, state, block, found < 0 ? state.rows.length : found) : state;
}

function moveBlock<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  { from, to, rows }: { readonly from: number; readonly to: number; readonly rows: readonly Row[] },
  place: number,
): GridState<Row> {
  if (!sheet.newRow || (place >= from && place <= to)) return state;
  const at = place > to ? place - rows.length : place;
  const changes: readonly Change<Row>[] = [
    { kind: 'remove', at: from, rows },
    { kind: 'insert', at, rows },
  ];
  return makeStep(sheet, state, changes, `Moved to row ${at + 1} of ${state.rows.length}.`);
}
