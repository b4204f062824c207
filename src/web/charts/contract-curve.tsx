import { moneyText } from '#web/lib/money-text.ts';
import { monthText } from '#web/taxes/month-text.ts';
import { useWords } from '#web/words/use-words.ts';
import { chartShare, largestAmount } from './chart-share.ts';
import { ChartTable } from './chart-table.tsx';
import { type ChartMonth, type CurveMonth, curveMonths, type PlanMonth } from './curve-months.ts';

interface ContractCurveProps {
  readonly months: readonly ChartMonth[];
  /** By the target dates of the draws; empty where nothing is planned. */
  readonly plan: readonly PlanMonth[];
  readonly contractSum: string;
  readonly currency: string;
}

const WIDTH = 1000;

/**
 * A contract over time: billed to date, collected and held, against what its draws plan and below the line of the
 * contract sum, the figures behind them.
 */
export function ContractCurve({ months, plan, contractSum, currency }: ContractCurveProps) {
  const curve = curveMonths(months, plan);
  const last = curve.at(-1);
  if (!last) return null;
  const sums = curve.flatMap(({ billed, collected, planned }) => [billed, collected, planned]);
  const largest = largestAmount([contractSum, ...sums.filter((one) => one !== null)]);
  // A single month has no line to draw, so it stands in the middle as points.
  const across = (place: number) => (curve.length === 1 ? WIDTH / 2 : (place * WIDTH) / (curve.length - 1));
  const points = (of: 'billed' | 'collected' | 'held' | 'planned') =>
    curve.flatMap((one, place) => {
      const amount = one[of];
      return amount === null ? [] : [`${across(place)},${chartShare(amount, largest)}`];
    });
  const sum = chartShare(contractSum, largest);
  const collected = points('collected');
  const end = across(collected.length - 1);
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <div className="relative h-40 border-b border-line-strong/60" aria-hidden="true">
        <svg viewBox="0 0 1000 1080" preserveAspectRatio="none" className="size-full overflow-visible">
          <title>Billed, collected and held</title>
          <g transform="translate(0 1080) scale(1 -1)" fill="none">
            <Line
              points={[`0,${sum}`, `${WIDTH},${sum}`]}
              className="stroke-line-strong"
              width={1}
              dashes="2 4"
            />
            {collected.length > 1 && (
              <polygon points={`0,0 ${collected.join(' ')} ${end},0`} className="fill-accent-soft" />
            )}
            <Line points={points('planned')} className="stroke-muted" width={1.5} dashes="9 4" />
            <Line points={points('billed')} className="stroke-accent" width={2} />
            <Line points={collected} className="stroke-accent" width={1} />
            <Line points={points('held')} className="stroke-caution" width={1.5} dashes="5 4" />
          </g>
        </svg>
      </div>
      <div
        aria-hidden="true"
        className={`flex text-small text-muted ${curve.length === 1 ? 'justify-center' : 'justify-between'}`}
      >
        {curve.length > 1 && <span>{monthText(curve[0]?.month ?? last.month)}</span>}
        <span>{monthText(last.month)}</span>
      </div>
      <Legend curve={curve} contractSum={contractSum} currency={currency} />
      <ChartTable caption="Billed, collected and held to date" months={curve} />
    </figure>
  );
}

interface LegendProps {
  readonly curve: readonly CurveMonth[];
  readonly contractSum: string;
  readonly currency: string;
}

function Legend({ curve, contractSum, currency }: LegendProps) {
  const { retainage } = useWords();
  const last = curve.at(-1);
  const done = curve.findLast(({ billed }) => billed !== null);
  return (
    <figcaption className="flex flex-wrap gap-x-4 text-small text-muted">
      <Key look="border-t-2 border-accent" name="billed" amount={done?.billed} currency={currency} />
      <Key
        look="h-2 border-t border-accent bg-accent-soft"
        name="collected"
        amount={done?.collected}
        currency={currency}
      />
      <Key
        look="border-t-2 border-dashed border-caution"
        name={`held as ${retainage}`}
        amount={done?.held}
        currency={currency}
      />
      <Key
        look="border-t-2 border-dashed border-muted"
        name={`planned until ${monthText(last?.month ?? '')}`}
        amount={last?.planned}
        currency={currency}
      />
      <Key
        look="border-t-2 border-dotted border-line-strong"
        name="contract sum"
        amount={contractSum}
        currency={currency}
      />
    </figcaption>
  );
}

interface LineProps {
  readonly points: readonly string[];
  readonly className: string;
  readonly width: number;
  readonly dashes?: string;
}

// A line of no length with round ends is a point that keeps its shape however wide the chart is.
function Line({ points, className, width, dashes }: LineProps) {
  const [only] = points;
  if (!only) return null;
  const single = points.length === 1;
  return (
    <polyline
      points={(single ? [only, only] : points).join(' ')}
      fill="none"
      strokeWidth={single ? width + 6 : width}
      strokeLinecap={single ? 'round' : 'butt'}
      strokeDasharray={single ? undefined : dashes}
      vectorEffect="non-scaling-stroke"
      className={className}
    />
  );
}

interface KeyProps {
  readonly look: string;
  readonly name: string;
  /** Nothing is said of a line that is not there. */
  readonly amount: string | null | undefined;
  readonly currency: string;
}

function Key({ look, name, amount, currency }: KeyProps) {
  if (amount === null || amount === undefined) return null;
  return (
    <span>
      <span aria-hidden="true" className={`bar-part mr-1 inline-block w-4 align-middle ${look}`} /> {name}{' '}
      {moneyText(amount, currency)}
    </span>
  );
}
