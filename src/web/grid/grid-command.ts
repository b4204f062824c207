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

/** Everything that can be done in a grid, by key, pointer or menu. */
export type GridCommand<Row> =
  | { readonly kind: 'go'; readonly step: GoStep; readonly extend: boolean }
  | { readonly kind: 'tab' | 'enter'; readonly back: boolean }
  | { readonly kind: 'focus'; readonly cell: CellPlace; readonly extend?: boolean }
  | { readonly kind: 'select_all' | 'select_rows' | 'edit' | 'settle' | 'cancel' | 'clear' }
  | { readonly kind: 'fill_down' | 'undo' | 'redo' | 'add_below' | 'remove_rows' }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'fill_to'; readonly key: string }
  | { readonly kind: 'paste'; readonly table: readonly (readonly string[])[] }
  | { readonly kind: 'move_rows'; readonly by: -1 | 1 }
  /** Puts the selected rows before another one; at the end where it is null. */
  | { readonly kind: 'drop_rows'; readonly before: string | null }
  | { readonly kind: 'add'; readonly row: Row }
  /** Folds or opens a section; the one that the active cell is in where none is named. */
  | { readonly kind: 'fold'; readonly key: string | null; readonly fold: boolean };
