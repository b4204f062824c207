import { type ChartScale, chartScale, heightIn } from '#core/charts/chart-scale.ts';
import { evenPlaces } from '#core/charts/even-places.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { wireDecimals } from '#web/lib/wire-decimals.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartTable } from './chart-table.tsx';
import type { ChartMonth } from './curve-months.ts';
import { everyMonth } from './every-month.ts';
import { monthText } from './month-text.ts';
import { shortMonth } from './short-month.ts';

interface MonthBarsProps {
  readonly months: readonly ChartMonth[];
  /** The chart goes on to the month of this day. */
  readonly until: string;
  readonly currency: string;
}

const MOST_MONTHS = 6;

/**
 * Billed against collected, month by month: two bars each, told by fill as well as by shade, the figures behind them. In a
 * month that took back more than it billed the bar hangs below the line.
 */
export function MonthBars({ months, until, currency }: MonthBarsProps) {
  const shown = everyMonth(months, until);
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last) return null;
  const scale = chartScale(
    shown.flatMap(({ billed, collected }) => [wireMinor(billed), wireMinor(collected)]),
  );
  const said = (one: ChartMonth) =>
    `in ${monthText(one.month)} billed ${moneyText(one.billed, currency)} and collected ${moneyText(one.collected, currency)}`;
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <ChartFrame
        name={`Billed and collected by month, ${monthText(first.month)} to ${monthText(last.month)}; ${said(last)}`}
        scale={scale}
        decimals={wireDecimals(first.billed)}
        below={evenPlaces(shown.length, MOST_MONTHS).map((place) => ({
          label: shortMonth(shown[place]?.month ?? last.month),
          at: Math.trunc(((place + 0.5) * 1_000) / shown.length),
        }))}
      >
        <div className="absolute inset-0 flex">
          {shown.map(({ month, billed, collected }) => (
            <span key={month} className="flex min-w-0 grow basis-0 justify-center gap-px px-px sm:px-1">
              <Bar scale={scale} amount={billed} className="bar-outstanding border border-accent" />
              <Bar scale={scale} amount={collected} className="bar-collected" />
            </span>
          ))}
        </div>
      </ChartFrame>
      <figcaption className="flex gap-4 text-small text-muted">
        <span>
          <Swatch className="bar-outstanding border border-accent" /> billed
        </span>
        <span>
          <Swatch className="bar-collected" /> collected
        </span>
      </figcaption>
      <ChartTable caption="Billed and collected by month" months={shown} />
    </figure>
  );
}

interface BarProps {
  readonly scale: ChartScale;
  readonly amount: string;
  readonly className: string;
}

function Bar({ scale, amount, className }: BarProps) {
  const [zero, end] = [heightIn(scale, 0n), heightIn(scale, wireMinor(amount))];
  return (
    <span className="relative h-full w-full max-w-6">
      {end !== zero && (
        <span
          className={`bar-part absolute inset-x-0 ${end > zero ? 'rounded-t-[2px]' : 'rounded-b-[2px]'} ${className}`}
          style={{ bottom: `${Math.min(zero, end) / 10}%`, height: `${Math.abs(end - zero) / 10}%` }}
        />
      )}
    </span>
  );
}

function Swatch({ className }: { readonly className: string }) {
  return <span aria-hidden="true" className={`bar-part mr-1 inline-block size-2.5 ${className}`} />;
}
