/** One row of a grid: whatever the screen keeps of it, found again by its key. */
export interface GridRow {
  readonly key: string;
}

/** How one cell is read and shown. */
export interface CellShape {
  readonly kind: 'text' | 'decimal' | 'choice';
  /** What is typed here, in full words: readers hear it with every cell. */
  readonly label: string;
  /** The decimals to which a calculation is rounded, half away from zero. */
  readonly decimals?: number;
  /** Decimals that are written out, such as the 2 of a dollar amount. */
  readonly shownDecimals?: number;
  /** Whether an amount below 0 has a meaning here. */
  readonly signed?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly placeholder?: string;
  /** Written after a figure, such as "%". */
  readonly suffix?: string;
  /** Nothing can be typed here, though it can be elsewhere in the column. */
  readonly readOnly?: boolean;
  /** How many of the six parts of a phone's width it takes there. */
  readonly span?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Readers hear the label without the words of the row, as with the name of a section. */
  readonly bareLabel?: boolean;
}

/** A column. With `write` it is typed into; with `read` alone it is shown; with neither it is a computed figure. */
export interface GridColumn<Row> extends CellShape {
  readonly id: string;
  /** The short words at the top of the column; the label where they are left off. */
  readonly head?: string;
  /** In pixels; the least where the column grows. */
  readonly width: number;
  readonly grows?: boolean;
  /** How narrow it may become, in pixels, so that the others stand beside it. */
  readonly least?: number;
  /** The others make no room for it: where there is none, it is scrolled to. */
  readonly spare?: boolean;
  /** Stays in sight while the others scroll sideways. Only the first columns may. */
  readonly frozen?: boolean;
  /** Sections show its subtotal, and the last row its total. */
  readonly sums?: boolean;
  readonly read?: (row: Row) => string;
  readonly write?: (row: Row, text: string) => Row;
  /** Where a row makes something else of the cell. */
  readonly at?: (row: Row) => Partial<CellShape>;
}

/** What is wrong with a cell, or worth knowing about it, in a sentence. */
export interface CellMessage {
  readonly column: string;
  readonly text: string;
  readonly tone: 'error' | 'warning';
}
