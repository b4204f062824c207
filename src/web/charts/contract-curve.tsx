import { moneyText } from '#web/lib/money-text.ts';
import { monthText } from '#web/taxes/month-text.ts';
import { useWords } from '#web/words/use-words.ts';
import { chartShare, largestAmount } from './chart-share.ts';
import { ChartTable } from './chart-table.tsx';
import { type ChartMonth, runningTotals } from './running-totals.ts';

interface ContractCurveProps {
  readonly months: readonly ChartMonth[];
  readonly contractSum: string;
  readonly currency: string;
}

const WIDTH = 1000;

/** A contract over time: billed to date, collected and held below the line of the contract sum, the figures behind them. */
export function ContractCurve({ months, contractSum, currency }: ContractCurveProps) {
  const { retainage } = useWords();
  const totals = runningTotals(months);
  const last = totals.at(-1);
  if (!last) return null;
  const largest = largestAmount([contractSum, ...totals.map(({ billed }) => billed), last.collected]);
  const across = (place: number) => (totals.length === 1 ? WIDTH : (place * WIDTH) / (totals.length - 1));
  const line = (of: 'billed' | 'collected' | 'held') =>
    totals.map((one, place) => `${across(place)},${chartShare(one[of], largest)}`).join(' ');
  const plan = chartShare(contractSum, largest);
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <div className="relative h-40 border-b border-line-strong/60" aria-hidden="true">
        <svg viewBox="0 0 1000 1080" preserveAspectRatio="none" className="size-full overflow-visible">
          <title>Billed, collected and held</title>
          <g transform="translate(0 1080) scale(1 -1)" fill="none">
            <Line
              points={`0,${plan} ${WIDTH},${plan}`}
              className="stroke-line-strong"
              width={1}
              dashes="2 4"
            />
            <polygon points={`0,0 ${line('collected')} ${WIDTH},0`} className="fill-accent-soft" />
            <Line points={line('billed')} className="stroke-accent" width={2} />
            <Line points={line('collected')} className="stroke-accent" width={1} />
            <Line points={line('held')} className="stroke-caution" width={1.5} dashes="5 4" />
          </g>
        </svg>
      </div>
      <div aria-hidden="true" className="flex justify-between text-small text-muted">
        <span>{monthText(totals[0]?.month ?? last.month)}</span>
        <span>{monthText(last.month)}</span>
      </div>
      <figcaption className="flex flex-wrap gap-x-4 text-small text-muted">
        <span>
          <Swatch className="border-t-2 border-accent" /> billed {moneyText(last.billed, currency)}
        </span>
        <span>
          <Swatch className="h-2 border-t border-accent bg-accent-soft" /> collected{' '}
          {moneyText(last.collected, currency)}
        </span>
        <span>
          <Swatch className="border-t-2 border-dashed border-caution" /> held as {retainage}{' '}
          {moneyText(last.held, currency)}
        </span>
        <span>
          <Swatch className="border-t-2 border-dotted border-line-strong" /> contract sum{' '}
          {moneyText(contractSum, currency)}
        </span>
      </figcaption>
      <ChartTable caption="Billed, collected and held to date" months={totals} />
    </figure>
  );
}

interface LineProps {
  readonly points: string;
  readonly className: string;
  readonly width: number;
  readonly dashes?: string;
}

function Line({ points, className, width, dashes }: LineProps) {
  return (
    <polyline
      points={points}
      fill="none"
      strokeWidth={width}
      strokeDasharray={dashes}
      vectorEffect="non-scaling-stroke"
      className={className}
    />
  );
}

function Swatch({ className }: { readonly className: string }) {
  return <span aria-hidden="true" className={`bar-part mr-1 inline-block w-4 align-middle ${className}`} />;
}
