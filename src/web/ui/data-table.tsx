import type { ReactNode } from 'react';
import type { Screen } from '#web/lib/use-narrow.ts';
import { useNarrow } from '#web/lib/use-narrow.ts';
import { cellLook } from './cell-look.ts';
import { classNames } from './class-names.ts';
import { PhoneList } from './phone-list.tsx';
import { TableRow } from './table-row.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** Keeps the header for readers only, where the cells speak for themselves. */
  readonly hideHeader?: boolean;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'end';
  /** Where the value goes when the table is a list: its title, the figure at the right, a word below,
   * the whole width below, or nowhere. */
  readonly phone?: 'title' | 'figure' | 'note' | 'below' | 'none';
  /** Long words stay on one line and end in dots, so that every row keeps its height. */
  readonly clip?: boolean;
  readonly foot?: ReactNode;
  readonly className?: string;
}

interface DataTableProps<Row> {
  /** Says what the table is, for readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Up to which screen the rows are a list: a table of many columns needs more room than a phone's. */
  readonly listOn?: Screen;
  /** Smaller, with less around each cell, where many columns stand beside each other. */
  readonly dense?: boolean;
  /** Greys a row that no longer counts, such as a void bill. */
  readonly faint?: (row: Row) => boolean;
}

/** Rows of 32 pixels with hairlines; on a phone the same rows as a list with the figure at the right. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, dense = false, faint } = props;
  if (useNarrow(props.listOn ?? 'phone')) return <PhoneList {...props} />;
  const hasFoot = columns.some((column) => column.foot !== undefined);
  return (
    <div className="overflow-x-auto print:overflow-visible">
      <table
        className={classNames(
          'w-full border-collapse text-left print:text-[0.65rem] print:[&_:is(td,th)]:px-1 print:[&_th]:text-[0.65rem]',
          dense && 'text-small [&_:is(td,th)]:px-1.5',
        )}
      >
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line-strong/60">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cellLook(column, 'h-8 text-small font-medium text-muted whitespace-nowrap')}
              >
                <span
                  className={classNames(
                    column.align === 'end' && 'figure-pad',
                    column.hideHeader && 'sr-only',
                  )}
                >
                  {column.header}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} columns={columns} faint={faint?.(row) ?? false} />
          ))}
        </tbody>
        {hasFoot && (
          <tfoot className="print:table-row-group print:break-before-avoid">
            <tr className="border-t border-line-strong/60 font-medium">
              {columns.map((column) => (
                <td key={column.key} className={cellLook(column, 'h-8 py-1')}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
