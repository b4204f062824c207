import { type ChartScale, heightIn } from '#core/charts/chart-scale.ts';

interface ChartBarProps {
  readonly scale: ChartScale;
  /** Where it begins and ends, in minor units. */
  readonly fromMinor?: bigint;
  readonly toMinor: bigint;
  readonly className: string;
}

/** A bar of a chart, or a part of one, as wide as what it stands in; below the line where it ends lower than it begins. */
export function ChartBar({ scale, fromMinor = 0n, toMinor, className }: ChartBarProps) {
  const [start, end] = [heightIn(scale, fromMinor), heightIn(scale, toMinor)];
  if (start === end) return null;
  return (
    <span
      className={`bar-part absolute inset-x-0 ${end > start ? 'rounded-t-[2px]' : 'rounded-b-[2px]'} ${className}`}
      style={{ bottom: `${Math.min(start, end) / 10}%`, height: `${Math.abs(end - start) / 10}%` }}
    />
  );
}

interface BarLegendProps {
  readonly bars: readonly { readonly name: string; readonly className: string }[];
}

/** What the fills of a chart's bars are. */
export function BarLegend({ bars }: BarLegendProps) {
  return (
    <figcaption className="flex flex-wrap gap-x-4 text-small text-muted">
      {bars.map(({ name, className }) => (
        <span key={name}>
          <span aria-hidden="true" className={`bar-part mr-1 inline-block size-2.5 ${className}`} />
          {name}
        </span>
      ))}
    </figcaption>
  );
}
