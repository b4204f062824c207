import { classNames } from './class-names.ts';
import type { Column } from './data-table.tsx';

/** How a cell of a table looks, by its column. */
export function cellLook<Row>(column: Column<Row>, base: string): string {
  return classNames(
    'px-2 first:pl-0 last:pr-0 align-middle',
    column.align === 'end' && 'text-right tabular-nums',
    column.clip && 'max-w-0 truncate',
    base,
    column.className,
  );
}
