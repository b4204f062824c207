import { writeDecimal } from '#web/lib/write-decimal.ts';
import type { CellShape, GridColumn, GridRow } from './grid-column.ts';

/** The computed figures of each row, by its key and the column's id, as wire text. */
export type GridFigures = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What a grid is made of, apart from its rows and where one is in them. */
export interface Sheet<Row extends GridRow> {
  readonly columns: readonly GridColumn<Row>[];
  readonly figures: GridFigures;
  readonly isSection: (row: Row) => boolean;
  /** Makes a blank row; null where the rows are given and stay. */
  readonly newRow: (() => Row) | null;
  readonly locale: string;
}

export function shapeOf<Row>(column: GridColumn<Row>, row: Row): CellShape {
  return column.at ? { ...column, ...column.at(row) } : column;
}

export function isEditable<Row>(column: GridColumn<Row>, row: Row): boolean {
  return column.write !== undefined && !shapeOf(column, row).readOnly;
}

/** The wire text of a cell: what was typed, or the figure. */
export function cellText<Row extends GridRow>(
  column: GridColumn<Row>,
  row: Row,
  figures: Readonly<Record<string, string>> | undefined,
): string {
  return column.read ? column.read(row) : (figures?.[column.id] ?? '');
}

/** The text of a cell as its user reads and copies it. */
export function writeCell(shape: CellShape, text: string, locale: string): string {
  if (shape.kind === 'decimal') return writeDecimal(text, locale, shape.shownDecimals);
  if (shape.kind === 'text') return text;
  return shape.choices?.find(({ value }) => value === text)?.label ?? '';
}
