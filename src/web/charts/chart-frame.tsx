import type { ReactNode } from 'react';
import { type ChartScale, heightIn } from '#core/charts/chart-scale.ts';
import { writeDecimal } from '#core/money/write-decimal.ts';
import { shortMoney } from '#web/lib/short-money.ts';
import { classNames } from '#web/ui/class-names.ts';

interface ChartFrameProps {
  /** What the chart shows and comes to, in a sentence for readers; the table behind it has the rest. */
  readonly name: string;
  readonly scale: ChartScale;
  /** Of the currency. */
  readonly decimals: number;
  /** Words below the chart, in thousandths of its width. */
  readonly below: readonly { readonly label: string; readonly at: number }[];
  /** What stands at the right where there is room. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

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
        <div aria-hidden="true" className="relative h-7">
          {below.map(({ label, at }) => (
            <span
              key={at}
              style={{ left: `${at / 10}%` }}
              className={classNames('absolute top-2 whitespace-nowrap', sideOf(at))}
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

// The words at both ends stay within the chart; between them there is no room on a phone.
function sideOf(at: number): string {
  if (at < 50) return '';
  if (at > 950) return '-translate-x-full';
  return `-translate-x-1/2 max-sm:nth-[n+2]:not-last:hidden ${at > 800 ? 'max-sm:-translate-x-3/4' : ''}`;
}
