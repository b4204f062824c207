import type { ReactNode } from 'react';
import type { Rows } from '#web/lib/use-rows.ts';
import { Button } from './button.tsx';
import type { Column } from './data-table.tsx';
import { DataTable } from './data-table.tsx';
import { ErrorState } from './error-state.tsx';
import { RowsSkeleton } from './rows-skeleton.tsx';

interface RowsTableProps<Row> {
  readonly list: Rows<Row>;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly faint?: (row: Row) => boolean;
  readonly empty: ReactNode;
}

/** A list in each of its states: on its way, broken, empty, or rows with more behind a button. */
export function RowsTable<Row>({ list, empty, ...table }: RowsTableProps<Row>) {
  if (list.problem) return <ErrorState sentence={list.problem.detail} onRetry={list.retry} />;
  if (!list.rows) return <RowsSkeleton />;
  if (list.rows.length === 0) return empty;
  return (
    <>
      <DataTable {...table} rows={list.rows} />
      {list.more && (
        <Button className="self-center" busy={list.more.busy} onClick={list.more.load}>
          Show more
        </Button>
      )}
    </>
  );
}
