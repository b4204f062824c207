/** Where a line of a chart goes, in thousandths from the lower left. */
export type Point = readonly [across: number, up: number];

/** How a line of a chart looks, in the chart and beside its name: told by dashes and weight as well as by shade. */
export interface LineLook {
  readonly className: string;
  readonly width: number;
  readonly dashes?: string;
}

interface ChartLineProps {
  readonly points: readonly Point[];
  readonly look: LineLook;
}

// A line of no length with round ends is a point that keeps its shape however wide the chart is.
export function ChartLine({ points, look }: ChartLineProps) {
  const [only] = points;
  if (!only) return null;
  const single = points.length === 1;
  return (
    <polyline
      points={(single ? [only, only] : points).map(([across, up]) => `${across},${1_000 - up}`).join(' ')}
      fill="none"
      strokeWidth={single ? look.width + 6 : look.width}
      strokeLinecap={single ? 'round' : 'butt'}
      strokeDasharray={single ? undefined : look.dashes}
      vectorEffect="non-scaling-stroke"
      className={look.className}
    />
  );
}

/** The area between a line and the foot of its chart. */
export function ChartArea({
  points,
  className,
}: {
  readonly points: readonly Point[];
  readonly className: string;
}) {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length === 1) return null;
  const edge = points.map(([across, up]) => `${across},${1_000 - up}`).join(' ');
  return <polygon points={`${first[0]},1000 ${edge} ${last[0]},1000`} className={className} />;
}

/** A piece of a line beside its name. */
export function LineSample({ look }: { readonly look: LineLook }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 8" className="inline-block h-2 w-5 shrink-0">
      <line
        x1="0"
        x2="20"
        y1="4"
        y2="4"
        strokeWidth={look.width}
        strokeDasharray={look.dashes}
        className={look.className}
      />
    </svg>
  );
}
