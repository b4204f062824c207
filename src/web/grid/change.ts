import type { GridColumn, GridRow } from './grid-column.ts';

/** One change of the rows, with what it takes to undo it. */
export type Change<Row> =
  | {
      readonly kind: 'write';
      readonly key: string;
      readonly column: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'insert' | 'remove'; readonly at: number; readonly rows: readonly Row[] };

/** Makes changes one after the other. A cell is found by its row's key, so that it does not matter where it is. */
export function applyChanges<Row extends GridRow>(
  rows: readonly Row[],
  changes: readonly Change<Row>[],
  columns: readonly GridColumn<Row>[],
): readonly Row[] {
  const next = [...rows];
  const places = new Map(rows.map((row, at) => [row.key, at]));
  for (const change of changes) {
    if (change.kind === 'write') {
      const at = places.get(change.key) ?? -1;
      const row = next[at];
      const write = columns.find(({ id }) => id === change.column)?.write;
      if (row && write) next[at] = write(row, change.after);
      continue;
    }
    if (change.kind === 'insert') next.splice(change.at, 0, ...change.rows);
    else next.splice(change.at, change.rows.length);
    places.clear();
    for (const [at, row] of next.entries()) places.set(row.key, at);
  }
  return next;
}

/** The changes that undo these. */
export function invertChanges<Row>(changes: readonly Change<Row>[]): readonly Change<Row>[] {
  return changes.toReversed().map((change) => {
    if (change.kind === 'write') return { ...change, before: change.after, after: change.before };
    return { ...change, kind: change.kind === 'insert' ? 'remove' : 'insert' };
  });
}
