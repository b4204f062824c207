import { monthText } from '#web/taxes/month-text.ts';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Money } from '#web/ui/money.tsx';
import { useWords } from '#web/words/use-words.ts';
import type { ChartMonth } from './running-totals.ts';

interface ChartTableProps {
  readonly caption: string;
  readonly months: readonly ChartMonth[];
}

/** The figures behind a chart, for whoever would rather read, or hears the page. */
export function ChartTable({ caption, months }: ChartTableProps) {
  const { retainage } = useWords();
  const money = (key: 'billed' | 'collected' | 'held', header: string): Column<ChartMonth> => ({
    key,
    header,
    align: 'end',
    ...(key === 'billed' ? { phone: 'figure' } : {}),
    cell: (one) => <Money amount={one[key]} />,
  });
  const columns: readonly Column<ChartMonth>[] = [
    { key: 'month', header: 'Month', phone: 'title', cell: ({ month }) => monthText(month) },
    money('billed', 'Billed'),
    money('collected', 'Collected'),
    money('held', `Held as ${retainage}`),
  ];
  return (
    <details>
      <summary className="text-small text-muted">The figures</summary>
      <DataTable caption={caption} columns={columns} rows={months} rowKey={({ month }) => month} />
    </details>
  );
}
