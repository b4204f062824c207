import type { ReactNode } from 'react';
import { type ChartScale, heightIn } from '#core/charts/chart-scale.ts';
import { evenPlaces } from '#core/charts/even-places.ts';
import { writeDecimal } from '#core/money/write-decimal.ts';
import { shortMoney } from '#web/lib/short-money.ts';
import { classNames } from '#web/ui/class-names.ts';

interface ChartFrameProps {
  /** What the chart shows and comes to, in a sentence for readers; the table behind it has the rest. */
  readonly name: string;
  readonly scale: ChartScale;
  /** Of the currency. */
  readonly decimals: number;
  /** Words below the chart, in thousandths of its width; as many of them are shown as there is room for. */
  readonly below: readonly { readonly label: string; readonly at: number }[];
  /** What stands at the right where there is room. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

// How many words have room below a chart that is so wide, on a screen as on paper.
const rooms = [
  { most: 4, hidden: '@max-[26rem]:hidden' },
  { most: 6, hidden: '@min-[26rem]:@max-[52rem]:hidden' },
  { most: 13, hidden: '@min-[52rem]:hidden' },
] as const;
// A word at the very end would leave a narrow screen.
const LAST = 975;

/** The scale, the lines and the words around a chart; the chart itself is drawn between them. */
export function ChartFrame({ name, scale, decimals, below, beside, children }: ChartFrameProps) {
  const steps = scale.stepsMinor.map((step) => ({ step, up: heightIn(scale, step) }));
  return (
    <div className="flex min-w-0 break-inside-avoid pt-2 text-small text-muted">
      <div aria-hidden="true" className="relative h-48 w-11 shrink-0">
        {steps.map(({ step, up }) => (
          <span
            key={step}
            style={{ bottom: `${up / 10}%` }}
            className="absolute right-2 translate-y-1/2 leading-none whitespace-nowrap tabular-nums"
          >
            {shortMoney(writeDecimal(step, decimals))}
          </span>
        ))}
      </div>
      <div className="min-w-0 grow">
        <div role="img" aria-label={name} className="relative h-48">
          {steps.map(({ step, up }) => (
            <span
              key={step}
              style={{ bottom: `${up / 10}%` }}
              className={classNames(
                'absolute inset-x-0 border-t',
                step === 0n ? 'border-line-strong' : 'border-line',
              )}
            />
          ))}
          {children}
        </div>
        <div aria-hidden="true" className="@container relative h-7">
          {below.map(({ label, at }, place) => (
            <span
              key={at}
              style={{ left: `${at / 10}%` }}
              className={classNames(
                'absolute top-2 whitespace-nowrap',
                at > LAST ? '-translate-x-1/2 max-md:-translate-x-full' : '-translate-x-1/2',
                ...rooms.map(({ most, hidden }) => !evenPlaces(below.length, most).includes(place) && hidden),
              )}
            >
              {label}
            </span>
          ))}
        </div>
      </div>
      {beside !== undefined && (
        <div
          aria-hidden="true"
          className="relative ml-3 h-48 w-56 shrink-0 max-md:hidden print:block print:w-52"
        >
          {beside}
        </div>
      )}
    </div>
  );
}
