import { chartScale } from '#core/charts/chart-scale.ts';
import { stackParts } from '#core/charts/stack-parts.ts';
import { wireDecimals } from '#web/lib/wire-decimals.ts';
import { wireMinor } from '#web/lib/wire-minor.ts';
import { BarLegend, ChartBar } from './chart-bar.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { middleOf } from './middle-of.ts';

interface StackedBarsProps {
  /** What the chart shows and comes to, in a sentence for readers; the table behind it has the rest. */
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly className: string }[];
  /** A bar each: the word below it and the amounts of its parts as the wire writes them. */
  readonly bars: readonly { readonly label: string; readonly amounts: readonly string[] }[];
}

/** Bars of parts on top of each other, which are told by fill as well as by shade. */
export function StackedBars({ name, parts, bars }: StackedBarsProps) {
  const stacks = bars.map(({ label, amounts }) => ({ label, stack: stackParts(amounts.map(wireMinor)) }));
  const scale = chartScale(stacks.flatMap(({ stack }) => stack.map(({ toMinor }) => toMinor)));
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <ChartFrame
        name={name}
        scale={scale}
        decimals={wireDecimals(bars[0]?.amounts[0] ?? '')}
        below={bars.map(({ label }, place) => ({ label, at: middleOf(place, bars.length) }))}
      >
        <div className="absolute inset-0 flex">
          {stacks.map(({ label, stack }) => (
            <span key={label} className="flex min-w-0 grow basis-0 justify-center px-px sm:px-1">
              <span className="relative h-full w-full max-w-10">
                {parts.map((part, place) => (
                  <ChartBar
                    key={part.name}
                    scale={scale}
                    toMinor={0n}
                    {...stack[place]}
                    className={part.className}
                  />
                ))}
              </span>
            </span>
          ))}
        </div>
      </ChartFrame>
      <BarLegend bars={parts} />
    </figure>
  );
}
