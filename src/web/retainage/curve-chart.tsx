import type { ChartedLine } from '#web/charts/line-chart.tsx';
import { LineChart } from '#web/charts/line-chart.tsx';
import { moneyText } from '#web/lib/money-text.ts';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Money } from '#web/ui/money.tsx';
import { useWords } from '#web/words/use-words.ts';
import type { CurveRow } from './curve-places.ts';
import { curvePlaces } from './curve-places.ts';

interface CurveChartProps {
  readonly rows: readonly CurveRow[];
  readonly currency: string;
}

const columns: readonly Column<CurveRow>[] = [
  { key: 'label', header: 'After', phone: 'title', cell: (row) => row.label },
  {
    key: 'billed',
    header: 'Billed to date',
    align: 'end',
    cell: (row) => <Money amount={row.billedToDate} />,
  },
  { key: 'released', header: 'Released', align: 'end', cell: (row) => <Money amount={row.releasedToDate} /> },
  { key: 'held', header: 'Held', align: 'end', phone: 'figure', cell: (row) => <Money amount={row.held} /> },
];

const looks = {
  held: { className: 'stroke-accent', width: 2.5 },
  planned: { className: 'stroke-accent', width: 1.5, dashes: '5 4' },
  released: { className: 'stroke-line-strong', width: 1.5, dashes: '1.5 3' },
} as const;

/** How much is held as the contract is billed: what is issued in full ink, what is planned dashed, the figures below it. */
export function CurveChart({ rows, currency }: CurveChartProps) {
  const { Retainage } = useWords();
  const places = curvePlaces(rows);
  const last = places.findLastIndex((place) => !place.planned);
  const held = (from: readonly (typeof places)[number][]) =>
    from.map(({ across, held: amount }) => ({ across, amount }));
  const issued: ChartedLine = {
    name: 'held',
    look: looks.held,
    points: held(places.slice(0, last + 1)),
    area: 'fill-accent-soft',
  };
  const planned: ChartedLine = {
    name: last < 0 ? 'held if billed as planned' : 'held as planned',
    look: looks.planned,
    points: last === places.length - 1 ? [] : held(places.slice(Math.max(0, last))),
    area: 'fill-accent-soft/50',
  };
  const released: ChartedLine = {
    name: 'released',
    look: looks.released,
    points: places.map(({ across, released: amount }) => ({ across, amount })),
  };
  const billed = rows.at(-1)?.billedToDate ?? '0';
  return (
    <div className="flex flex-col gap-4">
      <figure className="flex min-w-0 flex-col gap-2">
        <LineChart
          title={`${Retainage} as the contract is billed, until ${moneyText(billed, currency)} are billed`}
          currency={currency}
          lines={[planned, issued, released]}
          below={[
            { label: 'nothing billed', at: 0 },
            { label: `${moneyText(billed, currency)} billed`, at: 1_000 },
          ]}
        />
      </figure>
      <DataTable
        caption="Held and released"
        columns={columns}
        rows={rows}
        rowKey={({ label }) => label}
        faint={(row) => row.planned && last >= 0}
      />
    </div>
  );
}
