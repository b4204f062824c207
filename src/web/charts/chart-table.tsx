import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Money } from '#web/ui/money.tsx';
import { useWords } from '#web/words/use-words.ts';
import type { ChartMonth, CurveMonth } from './curve-months.ts';
import { monthText } from './month-text.ts';

type Shown = ChartMonth | CurveMonth;

interface ChartTableProps {
  readonly caption: string;
  readonly months: readonly Shown[];
}

const plannedIn = (one: Shown) => ('planned' in one ? one.planned : null);

/** The figures behind a chart, for whoever would rather read, or hears the page. */
export function ChartTable({ caption, months }: ChartTableProps) {
  const { retainage } = useWords();
  const money = (key: string, header: string, of: (one: Shown) => string | null): Column<Shown> => ({
    key,
    header,
    align: 'end',
    ...(key === 'billed' ? { phone: 'figure' } : {}),
    cell: (one) => <Figure amount={of(one)} />,
  });
  const columns: readonly Column<Shown>[] = [
    { key: 'month', header: 'Month', phone: 'title', cell: ({ month }) => monthText(month) },
    ...(months.some((one) => plannedIn(one) !== null) ? [money('planned', 'Planned', plannedIn)] : []),
    money('billed', 'Billed', ({ billed }) => billed),
    money('collected', 'Collected', ({ collected }) => collected),
    money('held', `Held as ${retainage}`, ({ held }) => held),
  ];
  return (
    <details className="chart-figures">
      <summary className="py-1 text-small text-muted">The figures</summary>
      <DataTable caption={caption} columns={columns} rows={months} rowKey={({ month }) => month} />
    </details>
  );
}

// A month that has not come has a plan and no figures.
function Figure({ amount }: { readonly amount: string | null }) {
  return amount === null ? <span className="text-muted">not yet</span> : <Money amount={amount} />;
}
