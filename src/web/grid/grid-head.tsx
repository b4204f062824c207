import { classNames } from '#web/ui/class-names.ts';
import type { GridColumn } from './grid-column.ts';
import type { gridLayout } from './grid-layout.ts';

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly layout: ReturnType<typeof gridLayout>;
  readonly withHandle: boolean;
  readonly withMenu: boolean;
}

/** The names of the columns, which stay at the top. */
export function GridHead<Row>({ columns, layout, withHandle, withMenu }: GridHeadProps<Row>) {
  return (
    <thead className="block sticky top-0 z-30 bg-surface print:static">
      <tr
        aria-rowindex={1}
        className="grid grid-cols-(--columns) print:grid-cols-(--printed) border-b border-line-strong/60 text-small font-medium text-muted print:text-[0.7rem]"
      >
        {withHandle && (
          <th scope="col" className="sticky left-0 z-10 bg-surface">
            <span className="sr-only">Row</span>
          </th>
        )}
        {columns.map(({ id, label, head, kind, ...column }, index) => {
          const left = layout.frozen.get(id);
          return (
            <th
              key={id}
              scope="col"
              aria-colindex={index + 1}
              title={head === undefined ? undefined : label}
              style={left === undefined ? undefined : { left }}
              className={classNames(
                'truncate bg-surface px-2 py-1.5 font-medium in-data-dense:content-end in-data-dense:px-1 in-data-dense:whitespace-normal',
                kind === 'decimal' ? 'text-right' : 'text-left',
                column.shownDecimals !== undefined &&
                  !column.suffix &&
                  'figure-pad in-data-dense:pr-[7px] in-data-dense:pl-0.5 in-data-dense:after:content-none',
                left !== undefined && 'sticky z-10 print:static',
              )}
            >
              {head ?? label}
            </th>
          );
        })}
        {withMenu && (
          <th scope="col" className="print:hidden">
            <span className="sr-only">Actions</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
