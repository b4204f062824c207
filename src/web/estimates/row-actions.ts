import { flushSync } from 'react-dom';
import { cellId } from './cell-id.ts';
import type { DraftRow } from './draft-row.ts';
import { insertRow, moveRow } from './draft-row.ts';

/** Changes the rows as they stand at that moment, so that one set of actions serves every render. */
export type ChangeRows = (change: (rows: readonly DraftRow[]) => readonly DraftRow[]) => void;

export interface RowActions {
  readonly change: (key: string, part: Partial<DraftRow>) => void;
  readonly move: (key: string, by: -1 | 1, focus?: string) => void;
  readonly remove: (key: string) => void;
  readonly insert: (row: DraftRow, afterKey: string | null) => void;
}

/** What can be done with the rows of the grid; the cursor goes where the hand goes on. */
export function rowActions(onChange: ChangeRows): RowActions {
  const apply = (
    change: (rows: readonly DraftRow[]) => readonly DraftRow[],
    focus?: () => string | undefined,
  ) => {
    const id = focus?.();
    flushSync(() => onChange(change));
    if (id) document.getElementById(id)?.focus();
  };
  return {
    change: (key, part) =>
      onChange((rows) => rows.map((row) => (row.key === key ? ({ ...row, ...part } as DraftRow) : row))),
    move: (key, by, focus) =>
      apply(
        (rows) => moveRow(rows, key, by),
        () => focus,
      ),
    remove: (key) =>
      apply(
        (rows) => rows.filter((row) => row.key !== key),
        () => neighbourOf(key),
      ),
    insert: (row, afterKey) =>
      apply(
        (rows) => insertRow(rows, row, afterKey),
        () => cellId(row.key, 'description'),
      ),
  };
}

/** The first cell of the row below, or above where it is the last. */
function neighbourOf(key: string): string | undefined {
  const row = document.getElementById(cellId(key, 'description'))?.closest('[data-row]');
  const neighbour = [row?.nextElementSibling, row?.previousElementSibling].find((one) =>
    one?.matches('[data-row]'),
  );
  return neighbour?.querySelector('input')?.id;
}
