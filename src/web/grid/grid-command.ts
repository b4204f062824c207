import type { CellPlace } from './grid-state.ts';

export type GoStep =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'row_start'
  | 'row_end'
  | 'top'
  | 'bottom'
  | 'first'
  | 'last'
  | 'page_up'
  | 'page_down';

/** What happens to the text of the active cell. */
export type EditCommand =
  | { readonly kind: 'edit' | 'settle' | 'cancel' }
  | { readonly kind: 'type'; readonly text: string };

/** What happens to the cells that are selected. */
export type CellCommand =
  | { readonly kind: 'clear' | 'fill_down' }
  | { readonly kind: 'fill_to'; readonly key: string };

/** What happens to whole rows. */
export type RowCommand<Row> =
  | { readonly kind: 'add'; readonly row: Row }
  | { readonly kind: 'add_below' | 'remove_rows' }
  | { readonly kind: 'move_rows'; readonly by: -1 | 1 }
  /** Puts the selected rows before another one; at the end where it is null. */
  | { readonly kind: 'drop_rows'; readonly before: string | null };

/** Everything that can be done in a grid, by key, pointer or menu. */
export type GridCommand<Row> =
  | EditCommand
  | CellCommand
  | RowCommand<Row>
  | { readonly kind: 'go'; readonly step: GoStep; readonly extend: boolean }
  | { readonly kind: 'tab' | 'enter'; readonly back: boolean }
  | { readonly kind: 'focus'; readonly cell: CellPlace; readonly extend?: boolean }
  | { readonly kind: 'select_all' | 'select_rows' | 'undo' | 'redo' }
  | { readonly kind: 'paste'; readonly table: readonly (readonly string[])[] }
  /** Folds or opens a section; the one that the active cell is in where none is named. */
  | { readonly kind: 'fold'; readonly key: string | null; readonly fold: boolean };
