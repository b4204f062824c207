import { memo, type ReactNode } from 'react';
import { cellLook } from './cell-look.ts';
import { classNames } from './class-names.ts';
import type { Column } from './data-table.tsx';

interface TableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly faint: boolean;
}

function Cells<Row>({ row, columns, faint }: TableRowProps<Row>): ReactNode {
  return (
    <tr className={classNames('relative border-b border-line hover:bg-sunken/60', faint && 'text-muted')}>
      {columns.map((column) => (
        <td key={column.key} className={cellLook(column, 'h-8 py-1')}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** One row of a table; of five hundred, only those are drawn again whose own figures changed. */
export const TableRow = memo(
  Cells,
  (before, now) =>
    before.columns === now.columns && before.faint === now.faint && isSame(before.row, now.row),
) as typeof Cells;

/** Whether every field of a row is what it was. */
function isSame(before: unknown, now: unknown): boolean {
  if (Object.is(before, now)) return true;
  if (typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return false;
  const were = Object.entries(before);
  const fields = new Map(Object.entries(now));
  return were.length === fields.size && were.every(([name, value]) => Object.is(fields.get(name), value));
}
