import type { Change } from './change.ts';
import { counted } from './counted.ts';
import type { GridRow } from './grid-column.ts';
import type { GridState } from './grid-state.ts';
import { lookAt } from './grid-state.ts';
import { makeStep, writeChange } from './make-step.ts';
import { cellProblem } from './read-cell.ts';
import { type Sheet, shapeOf } from './sheet.ts';

type Table = readonly (readonly string[])[];

/**
 * Pastes a table from the first selected cell on, as one step. Rows that do not fit are added, and never written
 * over the next section. One cell, or a table that fits several times, fills what is selected.
 */
export function pasteCells<Row extends GridRow>(
  sheet: Sheet<Row>,
  state: GridState<Row>,
  pasted: Table,
): GridState<Row> {
  const { visible, selection } = lookAt(sheet, state);
  const start = selection && visible[selection.top];
  if (!selection || !start || pasted.length === 0) return state;
  const table = repeated(pasted, selection.bottom - selection.top + 1, selection.right - selection.left + 1);
  const changes: Change<Row>[] = [];
  const touched: Row[] = [];
  let rows = state.rows;
  let at = rows.indexOf(start);
  const single = table.length === 1 && (table[0]?.length ?? 0) <= 1;
  if (sheet.isSection(start) && !single) at += 1;
  const hidden = new Set(state.rows.filter((row) => !visible.includes(row)));
  for (const cells of table) {
    while (isPassedOver(sheet, rows[at], hidden, single)) at += 1;
    const here = rows[at];
    let target = here;
    if (!here || (sheet.isSection(here) && !single)) {
      if (!sheet.newRow) break;
      target = sheet.newRow();
      changes.push({ kind: 'insert', at, rows: [target] });
      rows = rows.toSpliced(at, 0, target);
    }
    if (!target) break;
    const row = target;
    touched.push(row);
    at += 1;
    for (const [index, text] of cells.entries()) {
      const column = sheet.columns[selection.left + index];
      if (column) changes.push(...writeChange(sheet, row, column, text));
    }
  }
  return said(sheet, state, makeStep(sheet, state, changes, ''), touched, selection.left, widest(table));
}

function isPassedOver<Row extends GridRow>(
  sheet: Sheet<Row>,
  row: Row | undefined,
  hidden: ReadonlySet<Row>,
  single: boolean,
): boolean {
  if (!row || single) return false;
  return hidden.has(row) || (sheet.newRow === null && sheet.isSection(row));
}

/** Selects what was pasted, and says how much of it cannot be read. */
function said<Row extends GridRow>(
  sheet: Sheet<Row>,
  before: GridState<Row>,
  after: GridState<Row>,
  touched: readonly Row[],
  left: number,
  width: number,
): GridState<Row> {
  const first = touched[0];
  const last = touched.at(-1);
  const columns = sheet.columns.slice(left, left + width);
  const [start, end] = [columns[0], columns.at(-1)];
  if (!first || !last || !start || !end) return before;
  const keys = new Set(touched.map(({ key }) => key));
  const unread = after.rows
    .filter((row) => keys.has(row.key))
    .flatMap((row) => columns.filter((column) => isUnread(sheet, row, column))).length;
  return {
    ...after,
    active: { key: first.key, column: start.id },
    reach: { key: last.key, column: end.id },
    said: `${counted(touched.length, 'row', 'pasted')}${unread > 0 ? ` ${counted(unread, 'cell', 'cannot be read')}` : ''}`,
  };
}

function isUnread<Row extends GridRow>(sheet: Sheet<Row>, row: Row, column: Sheet<Row>['columns'][number]) {
  return column.read ? cellProblem(shapeOf(column, row), column.read(row), sheet.locale) !== null : false;
}

function widest(table: Table): number {
  return Math.max(1, ...table.map((cells) => cells.length));
}

function repeated(table: Table, height: number, width: number): Table {
  const [rows, cells] = [table.length, widest(table)];
  if (height % rows > 0 || width % cells > 0) return table;
  return Array.from({ length: height }, (_, down) =>
    Array.from({ length: width }, (_, right) => table[down % rows]?.[right % cells] ?? ''),
  );
}
