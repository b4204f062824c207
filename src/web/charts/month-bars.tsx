import { moneyText } from '#web/lib/money-text.ts';
import { monthText } from '#web/taxes/month-text.ts';
import { chartShare, largestAmount } from './chart-share.ts';
import { ChartTable } from './chart-table.tsx';
import { type ChartMonth, everyMonth } from './curve-months.ts';

interface MonthBarsProps {
  readonly months: readonly ChartMonth[];
  readonly currency: string;
}

/** Billed against collected, month by month: two bars each, told by fill as well as by shade, the figures behind them. */
export function MonthBars({ months, currency }: MonthBarsProps) {
  const shown = everyMonth(months);
  const largest = largestAmount(shown.flatMap(({ billed, collected }) => [billed, collected]));
  const top = shown
    .flatMap(({ billed, collected }) => [billed, collected])
    .find((one) => chartShare(one, largest) === 1000);
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <div className="relative" aria-hidden="true">
        {top && (
          <span className="absolute top-0 left-0 text-small text-muted">{moneyText(top, currency)}</span>
        )}
        <ol className="flex h-40 items-end gap-1 border-b border-line-strong/60 pt-6 sm:gap-2">
          {shown.map(({ month, billed, collected }) => (
            <li key={month} className="flex h-full min-w-0 grow items-end justify-center gap-px">
              <Bar share={chartShare(billed, largest)} className="bar-outstanding border border-accent" />
              <Bar share={chartShare(collected, largest)} className="bar-collected" />
            </li>
          ))}
        </ol>
        <div className="flex justify-between pt-1 text-small text-muted">
          <span>{shown[0] && monthText(shown[0].month)}</span>
          <span>{shown.length > 1 && monthText(shown.at(-1)?.month ?? '')}</span>
        </div>
      </div>
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

function Bar({ share, className }: { readonly share: number; readonly className: string }) {
  return (
    <span
      className={`bar-part block w-full max-w-6 rounded-t-[2px] ${share === 0 ? 'border-0' : ''} ${className}`}
      style={{ height: `${share / 10}%` }}
    />
  );
}

function Swatch({ className }: { readonly className: string }) {
  return <span aria-hidden="true" className={`bar-part mr-1 inline-block size-2.5 ${className}`} />;
}
