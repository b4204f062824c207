import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Column } from './data-table.tsx';

interface PhoneListProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly faint?: (row: Row) => boolean;
}

/** A table's rows on a narrow screen: title and figure on one line, the rest in words below, totals at the end. */
export function PhoneList<Row>({ caption, columns, rows, rowKey, faint }: PhoneListProps<Row>) {
  const at = (place: Column<Row>['phone']) => columns.filter((column) => (column.phone ?? 'note') === place);
  const feet = columns.filter((column) => column.foot !== undefined && column.align === 'end');
  // One sum alone is called what the table calls it, such as the net; several are told apart by their columns.
  const sumName = feet.length === 1 ? at('title')[0]?.foot : undefined;
  return (
    <>
      <ul aria-label={caption} className="border-t border-line">
        {rows.map((row) => (
          <li
            key={rowKey(row)}
            className={classNames(
              'relative flex min-h-14 flex-wrap justify-between gap-x-3 gap-y-1 border-b border-line py-2',
              faint?.(row) && 'text-muted',
            )}
          >
            <div className="min-w-0 flex-1">
              <div className="font-medium">{at('title').map((column) => part(column, row))}</div>
              <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-small text-muted">
                {at('note').map((column) => note(column, row))}
              </div>
            </div>
            <div className="flex shrink-0 flex-col items-end">
              {at('figure').map((column) => part(column, row))}
            </div>
            {at('below').map((column) => (
              <div key={column.key} className="basis-full">
                {column.cell(row)}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {feet.length > 0 && (
        <dl className="py-2">
          {feet.map((column) => (
            <div key={column.key} className="flex justify-between gap-3 font-medium">
              <dt>{sumName ?? column.header}</dt>
              <dd>{column.foot}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function part<Row>(column: Column<Row>, row: Row): ReactNode {
  return <div key={column.key}>{column.cell(row)}</div>;
}

/** A word below the title; a figure says what it is, and what is not there says nothing. */
function note<Row>(column: Column<Row>, row: Row): ReactNode {
  const value = column.cell(row);
  if (value === null || value === undefined || value === false || value === '') return null;
  return (
    <span key={column.key}>
      {column.align === 'end' && `${column.header} `}
      {value}
    </span>
  );
}
