import { isZero } from '#web/lib/money-text.ts';
import { useWords } from '#web/words/use-words.ts';
import type { LineLook } from './chart-line.tsx';
import { ChartTable } from './chart-table.tsx';
import { type ChartMonth, type CurveMonth, curveMonths, type PlanMonth } from './curve-months.ts';
import { LineChart } from './line-chart.tsx';
import { monthText } from './month-text.ts';
import { shortMonth } from './short-month.ts';

interface ContractCurveProps {
  readonly months: readonly ChartMonth[];
  /** By the target dates of the draws; empty where nothing is planned. */
  readonly plan: readonly PlanMonth[];
  /** The day at whose end it stands: later months have a plan only. */
  readonly asOf: string;
  readonly contractSum: string;
  readonly currency: string;
}

const WIDTH = 1000;

const looks = {
  sum: { className: 'stroke-line-strong', width: 1.5, dashes: '1.5 3' },
  planned: { className: 'stroke-muted', width: 1.5, dashes: '9 4' },
  billed: { className: 'stroke-accent', width: 2.5 },
  collected: { className: 'stroke-accent', width: 1 },
  held: { className: 'stroke-caution', width: 2, dashes: '4 3' },
} as const satisfies Record<string, LineLook>;

/**
 * A contract over time: billed to date, collected and held, against what its draws plan and below the line of the
 * contract sum, the figures behind them.
 */
export function ContractCurve({ months, plan, asOf, contractSum, currency }: ContractCurveProps) {
  const { retainage } = useWords();
  const curve = curveMonths(months, plan, asOf);
  const [first] = curve;
  const last = curve.at(-1);
  if (!first || !last) return null;
  // A single month has no line to draw, so it stands in the middle as points.
  const across = (place: number) =>
    curve.length === 1 ? WIDTH / 2 : Math.trunc((place * WIDTH) / (curve.length - 1));
  const line = (of: keyof Omit<CurveMonth, 'month'>, name: string) => ({
    name,
    look: looks[of],
    points: curve.flatMap((one, place) => {
      const amount = one[of];
      return amount === null ? [] : [{ across: across(place), amount }];
    }),
  });
  const isHeld = curve.some(({ held }) => held !== null && !isZero(held));
  const sum = [0, WIDTH].map((at) => ({ across: at, amount: contractSum }));
  const period =
    first === last ? monthText(first.month) : `${monthText(first.month)} to ${monthText(last.month)}`;
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <LineChart
        title={`To date, ${period}`}
        currency={currency}
        lines={[
          { name: 'contract sum', look: looks.sum, points: sum },
          line('planned', 'planned'),
          line('billed', 'billed'),
          { ...line('collected', 'collected'), area: 'fill-accent-soft' },
          ...(isHeld ? [line('held', `held as ${retainage}`)] : []),
        ]}
        below={curve.map(({ month }, place) => ({ label: shortMonth(month), at: across(place) }))}
      />
      <ChartTable caption="Billed, collected and held to date" months={curve} />
    </figure>
  );
}
