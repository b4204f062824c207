import { chartScale, heightIn } from '#core/charts/chart-scale.ts';
import { spreadLabels } from '#core/charts/spread-labels.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { wireDecimals } from '#web/lib/wire-decimals.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartArea, ChartLine, type LineLook, LineSample, type Point } from './chart-line.tsx';

/** A line of a chart: where it goes, across in thousandths and up in money as the wire writes it, and what it is called. */
export interface ChartedLine {
  readonly name: string;
  readonly look: LineLook;
  readonly points: readonly { readonly across: number; readonly amount: string }[];
  readonly area?: string;
}

interface LineChartProps {
  /** What the chart is about; the amounts at the ends of its lines are said after it. */
  readonly title: string;
  readonly lines: readonly ChartedLine[];
  readonly below: readonly { readonly label: string; readonly at: number }[];
  readonly currency: string;
}

// A line of small type, in thousandths of the height of the chart.
const LABEL_GAP = 110;

/** Lines over one scale, each named where it ends with what it comes to; on a phone the names stand below. */
export function LineChart({ title, lines, below, currency }: LineChartProps) {
  const drawn = lines.flatMap((line) => {
    const end = line.points.at(-1);
    return end ? [{ ...line, end: end.amount }] : [];
  });
  const amounts = drawn.flatMap(({ points }) => points.map(({ amount }) => amount));
  const scale = chartScale(amounts.map(wireMinor));
  const up = (amount: string) => heightIn(scale, wireMinor(amount));
  const pointsOf = ({ points }: ChartedLine) =>
    points.map(({ across, amount }): Point => [across, up(amount)]);
  const labels = spreadLabels(
    drawn.map(({ end }) => up(end)),
    LABEL_GAP,
  );
  const said = drawn.map(({ name, end }) => `${name} ${moneyText(end, currency)}`);
  return (
    <>
      <ChartFrame
        name={`${title}: ${said.join(', ')}`}
        scale={scale}
        decimals={wireDecimals(amounts[0] ?? '')}
        below={below}
        beside={drawn.map(({ name, look, end }, place) => (
          <span
            key={name}
            style={{ bottom: `${(labels[place] ?? 0) / 10}%` }}
            className="absolute inset-x-0 flex translate-y-1/2 items-center gap-2"
          >
            <LineSample look={look} />
            <span className="grow truncate">{name}</span>
            <span className="font-medium text-text tabular-nums">{moneyText(end)}</span>
          </span>
        ))}
      >
        <svg
          aria-hidden="true"
          viewBox="0 0 1000 1000"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
        >
          {drawn.map(
            (line) =>
              line.area && <ChartArea key={line.name} points={pointsOf(line)} className={line.area} />,
          )}
          {drawn.map((line) => (
            <ChartLine key={line.name} points={pointsOf(line)} look={line.look} />
          ))}
        </svg>
      </ChartFrame>
      <ul aria-hidden="true" className="text-small text-muted md:hidden print:hidden">
        {drawn.map(({ name, look, end }) => (
          <li key={name} className="flex items-center gap-2">
            <LineSample look={look} />
            <span className="grow">{name}</span>
            <span className="text-text tabular-nums">{moneyText(end)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
