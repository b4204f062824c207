import { chartScale } from '#core/charts/chart-scale.ts';
import { moneyText } from '#web/lib/money-text.ts';
import { wireDecimals } from '#web/lib/wire-decimals.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import { BarLegend, ChartBar } from './chart-bar.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { ChartTable } from './chart-table.tsx';
import type { ChartMonth } from './curve-months.ts';
import { everyMonth } from './every-month.ts';
import { middleOf } from './middle-of.ts';
import { monthText } from './month-text.ts';
import { shortMonth } from './short-month.ts';

interface MonthBarsProps {
  readonly months: readonly ChartMonth[];
  /** The chart goes on to the month of this day. */
  readonly until: string;
  readonly currency: string;
}

const looks = {
  billed: { name: 'billed', className: 'bar-outstanding border border-accent' },
  collected: { name: 'collected', className: 'bar-collected' },
} as const;

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
  const bar = (one: ChartMonth, of: keyof typeof looks) => (
    <span className="relative h-full w-full max-w-6">
      <ChartBar scale={scale} toMinor={wireMinor(one[of])} className={looks[of].className} />
    </span>
  );
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <ChartFrame
        name={`Billed and collected by month, ${monthText(first.month)} to ${monthText(last.month)}; ${said(last)}`}
        scale={scale}
        decimals={wireDecimals(first.billed)}
        below={shown.map(({ month }, place) => ({
          label: shortMonth(month),
          at: middleOf(place, shown.length),
        }))}
      >
        <div className="absolute inset-0 flex">
          {shown.map((one) => (
            <span key={one.month} className="flex min-w-0 grow basis-0 justify-center gap-px px-px sm:px-1">
              {bar(one, 'billed')}
              {bar(one, 'collected')}
            </span>
          ))}
        </div>
      </ChartFrame>
      <BarLegend bars={[looks.billed, looks.collected]} />
      <ChartTable caption="Billed and collected by month" months={shown} />
    </figure>
  );
}
