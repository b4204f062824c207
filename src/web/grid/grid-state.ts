import type { GridColumn, GridRow } from './grid-column.ts';
import type { History } from './history.ts';
import type { Sheet } from './sheet.ts';

/** A cell by its row's key and its column's id, so that it stays the same cell when rows move. */
export interface CellPlace {
  readonly key: string;
  readonly column: string;
}

/** The rows and where one is in them. */
export interface GridState<Row> {
  readonly rows: readonly Row[];
  /** The cell that has the keyboard. */
  readonly active: CellPlace | null;
  /** The opposite corner of what is selected; null where that is the active cell alone. */
  readonly reach: CellPlace | null;
  /** What is being typed into the active cell, and what it held before. */
  readonly editing: { readonly before: string; readonly typed: string } | null;
  /** The keys of the sections that are folded. */
  readonly folded: ReadonlySet<string>;
  readonly history: History<Row>;
  /** What just happened, for readers. */
  readonly said: string;
}

/** Places among the rows that are seen and the columns, both ends included. */
export interface Selection {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function emptyState<Row>(): Omit<GridState<Row>, 'rows'> {
  return {
    active: null,
    reach: null,
    editing: null,
    folded: new Set(),
    history: { done: [], undone: [] },
    said: '',
  };
}

/** The rows that are not in a folded section. A section goes on until the next one. */
function visibleRows<Row extends GridRow>(
  rows: readonly Row[],
  folded: ReadonlySet<string>,
  isSection: (row: Row) => boolean,
): readonly Row[] {
  if (folded.size === 0) return rows;
  let hidden = false;
  return rows.filter((row) => {
    if (!isSection(row)) return !hidden;
    hidden = folded.has(row.key);
    return true;
  });
}

/** What is selected: from the active cell to its opposite corner; null where no cell is active. */
function selectionOf<Row extends GridRow>(
  visible: readonly Row[],
  columns: readonly GridColumn<Row>[],
  { active, reach }: Pick<GridState<Row>, 'active' | 'reach'>,
): Selection | null {
  if (active === null) return null;
  const far = reach ?? active;
  const rows = [visible.findIndex(({ key }) => key === active.key)];
  rows.push(far.key === active.key ? (rows[0] ?? -1) : visible.findIndex(({ key }) => key === far.key));
  const places = [active, far].map(({ column }) => columns.findIndex(({ id }) => id === column));
  if (Math.min(...rows, ...places) < 0) return null;
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...places),
    right: Math.max(...places),
  };
}

/** The state as most commands need it: what is seen, and what of it is selected. */
export function lookAt<Row extends GridRow>(sheet: Sheet<Row>, state: GridState<Row>) {
  const visible = visibleRows(state.rows, state.folded, sheet.isSection);
  return { visible, selection: selectionOf(visible, sheet.columns, state) };
}
