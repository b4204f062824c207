import { counted } from './counted.ts';
import type { GridRow } from './grid-column.ts';
import type { CellCommand } from './grid-command.ts';
import type { GridState, Selection } from './grid-state.ts';
import { lookAt } from './grid-state.ts';
import { makeStep, writeChange } from './make-step.ts';
import { cellText, isEditable, type Sheet, shapeOf, writeCell } from './sheet.ts';

/** Clears and fills what is selected, each as one step. */
export function changeCells<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  command: CellCommand,
): GridState<Row> {
  switch (command.kind) {
    case 'clear':
      return clearCells(sheet, state);
    case 'fill_down':
      return fillDown(sheet, state);
    case 'fill_to':
      return fillTo(sheet, state, command.key);
  }
}

function clearCells<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>): GridState<Row> {
  const { visible, selection } = lookAt(sheet, state);
  const changes = cellsIn(sheet, visible, selection).flatMap(({ row, column }) =>
    writeChange(sheet, row, column, ''),
  );
  return makeStep(sheet, state, changes, counted(changes.length, 'cell', 'cleared'));
}

/** Copies the first selected row into the others; with one row selected, the row above into it. */
function fillDown<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>): GridState<Row> {
  const { visible, selection } = lookAt(sheet, state);
  if (!selection) return state;
  const { top, bottom } = selection;
  const source = visible[top === bottom ? top - 1 : top];
  const target = top === bottom ? selection : { ...selection, top: top + 1 };
  return source ? fillFrom(sheet, state, visible, [source], target) : state;
}

/** Repeats the selected rows down to another one, which the selection then reaches. */
function fillTo<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>, key: string): GridState<Row> {
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
