import { memo, type ReactNode } from 'react';
import { sameFields } from '#web/lib/same-fields.ts';
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
    before.columns === now.columns && before.faint === now.faint && sameFields(before.row, now.row),
) as typeof Cells;
