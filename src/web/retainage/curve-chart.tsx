import { moneyText } from '#web/lib/money-text.ts';
import type { Column } from '#web/ui/data-table.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { Money } from '#web/ui/money.tsx';
import { useWords } from '#web/words/use-words.ts';
import type { CurvePlace, CurveRow } from './curve-places.ts';
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

/** How much is held as the contract is billed: what is issued in full ink, what is planned dashed, the figures beside it. */
export function CurveChart({ rows, currency }: CurveChartProps) {
  const { Retainage } = useWords();
  const places = curvePlaces(rows);
  const top = rows.reduce((most, row) => (longer(row.held, most) ? row.held : most), '0');
  const last = places.findLastIndex((place) => !place.planned);
  const issued = places.slice(0, last + 1);
  const planned = places.slice(Math.max(0, last));
  return (
    <div className="grid items-start gap-x-10 gap-y-4 md:grid-cols-2 print:grid-cols-2">
      <figure className="flex flex-col gap-2">
        <div className="relative h-40 border-b border-line-strong/60" aria-hidden="true">
          <span className="absolute top-0 left-0 text-small text-muted">{moneyText(top, currency)} held</span>
          <svg viewBox="0 0 1000 1080" preserveAspectRatio="none" className="size-full overflow-visible">
            <title>{Retainage} held</title>
            <g transform="translate(0 1080) scale(1 -1)">
              <polygon points={area(places)} className="fill-accent-soft" />
              <Line points={line(issued, 'held')} className="stroke-accent" width={2} />
              <Line points={line(planned, 'held')} className="stroke-accent" width={1.5} dashed />
              <Line points={line(places, 'released')} className="stroke-line-strong" width={1} />
            </g>
          </svg>
        </div>
        <figcaption className="flex flex-wrap justify-between gap-x-6 text-small text-muted">
          <span>
            <Swatch className="bg-accent" /> held {last < 0 ? 'if billed as planned' : ''}
            {last >= 0 && last < places.length - 1 && (
              <>
                <span
                  aria-hidden="true"
                  className="mr-1 ml-3 inline-block w-4 border-t-2 border-dashed border-accent align-middle"
                />{' '}
                as planned
              </>
            )}
            <Swatch className="ml-3 bg-line-strong" /> released
          </span>
          <span>{moneyText(rows.at(-1)?.billedToDate ?? '0', currency)} billed</span>
        </figcaption>
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

const longer = (a: string, b: string) => BigInt(a.replace('.', '')) > BigInt(b.replace('.', ''));
const line = (places: readonly CurvePlace[], of: 'held' | 'released') =>
  places.map((place) => `${place.x},${place[of]}`).join(' ');
const area = (places: readonly CurvePlace[]) => `${line(places, 'held')} ${places.at(-1)?.x ?? 0},0`;

function Line(props: {
  readonly points: string;
  readonly className: string;
  readonly width: number;
  readonly dashed?: boolean;
}) {
  return (
    <polyline
      points={props.points}
      fill="none"
      strokeWidth={props.width}
      strokeDasharray={props.dashed ? '5 4' : undefined}
      vectorEffect="non-scaling-stroke"
      className={props.className}
    />
  );
}

function Swatch({ className }: { readonly className: string }) {
  return <span aria-hidden="true" className={`mr-1 inline-block h-0.5 w-4 align-middle ${className}`} />;
}
