import { classNames } from '#web/ui/class-names.ts';
import { Figure } from './cell-figure.tsx';
import type { GridColumn } from './grid-column.ts';
import type { gridLayout } from './grid-layout.ts';

interface GridTotalsProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly layout: ReturnType<typeof gridLayout>;
  readonly total: Readonly<Record<string, string>> | null;
  readonly rowCount: number;
  readonly withHandle: boolean;
  readonly withMenu: boolean;
}

/** The totals, which stay at the bottom. */
export function GridTotals<Row>(props: GridTotalsProps<Row>) {
  const { columns, layout, total, rowCount, withHandle, withMenu } = props;
  if (total === null) return null;
  const named = Math.max(
    0,
    columns.findIndex(({ grows }) => grows),
  );
  return (
    <tfoot className="block sticky bottom-0 z-30 bg-surface print:static">
      <tr
        aria-rowindex={rowCount + 2}
        className="grid grid-cols-(--columns) print:grid-cols-(--printed) border-t border-line-strong/60 font-semibold"
      >
        {withHandle && <td className="sticky left-0 z-10 bg-surface" />}
        {columns.map((column, index) => {
          const left = layout.frozen.get(column.id);
          const text = total[column.id] ?? '';
          return (
            <td
              key={column.id}
              aria-colindex={index + 1}
              style={left === undefined ? undefined : { left }}
              className={classNames(
                'flex h-9 min-w-0 items-center bg-surface px-2 tabular-nums in-data-dense:px-1',
                column.kind === 'decimal' && 'justify-end in-data-dense:px-0.5',
                left !== undefined && 'sticky z-10 print:static',
              )}
            >
              {index === named && 'Total'}
              {text !== '' && <Figure shape={column} text={text} />}
            </td>
          );
        })}
        {withMenu && <td className="print:hidden" />}
      </tr>
    </tfoot>
  );
}
