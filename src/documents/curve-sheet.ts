import { chartScale, heightIn } from '#core/charts/chart-scale.ts';
import { evenPlaces } from '#core/charts/even-places.ts';
import { spreadLabels } from '#core/charts/spread-labels.ts';
import { writeDecimal } from '#core/money/write-decimal.ts';
import type { Amount } from './amount.ts';
import type { BillingReportDocument, BillingReportMonth } from './billing-report-document.ts';
import type { Figures } from './figures.ts';
import type { SheetTable } from './sheet.ts';
import { words } from './words.ts';

type Line = 'billed' | 'collected' | 'held' | 'planned' | 'sum';

/** A line of the chart: its points in thousandths from the lower left, and how high it is named beside the chart. */
export type SheetLine = {
  readonly kind: Line;
  readonly points: readonly (readonly [across: number, up: number])[];
  readonly label: string;
  readonly figure: string;
  readonly labelAt: number;
};

/** A contract over time: its lines, the scale beside them and the months below, and the figures that they are drawn from. */
export type SheetCurve = {
  readonly lines: readonly SheetLine[];
  readonly steps: readonly { readonly label: string; readonly at: number }[];
  readonly months: readonly { readonly label: string; readonly at: number }[];
  readonly table: SheetTable;
};

const WIDTH = 1_000;
const MOST_MONTHS = 4;
// Two lines of small type, in thousandths of the height of the chart.
const LABEL_GAP = 190;

const digits = (amount: Amount) => BigInt(amount.replace('.', ''));

// A single month has no line to draw, so it stands in the middle.
const acrossOf = (count: number) => (place: number) =>
  count === 1 ? WIDTH / 2 : Math.trunc((place * WIDTH) / (count - 1));

const monthsBelow = (curve: readonly BillingReportMonth[], month: (day: string) => string) => {
  const across = acrossOf(curve.length);
  return evenPlaces(curve.length, MOST_MONTHS).map((place) => ({
    label: month(curve[place]?.month ?? ''),
    at: across(place),
  }));
};

function tableOf(
  curve: readonly BillingReportMonth[],
  figures: Figures,
  { month, held }: { readonly month: (day: string) => string; readonly held: string },
): SheetTable {
  const figure = (label: string) => ({ label, kind: 'figure', wide: true }) as const;
  const said = (amount: Amount | null) => (amount === null ? words.notYet : figures.inTable(amount));
  const isPlanned = curve.some(({ planned }) => planned !== null);
  return {
    columns: [
      { label: words.month, kind: 'words', wide: false },
      ...(isPlanned ? [figure(words.planned)] : []),
      figure(words.billed),
      figure(words.collected),
      figure(held),
    ],
    rows: curve.map((one) => ({
      kind: 'line',
      cells: [
        month(one.month),
        ...(isPlanned ? [said(one.planned)] : []),
        said(one.billed),
        said(one.collected),
        said(one.held),
      ],
    })),
  };
}

/** Lays out a contract over time; nothing where nothing is billed or planned by date. */
export function curveSheet(
  { curve, contract }: Pick<BillingReportDocument, 'curve' | 'contract'>,
  figures: Figures,
  own: { readonly month: (day: string) => string; readonly held: string },
): SheetCurve | null {
  if (curve.length === 0) return null;
  const across = acrossOf(curve.length);
  const amounts = curve.flatMap(({ billed, collected, held, planned }) => [billed, collected, held, planned]);
  // All amounts of a document have the currency's decimals, so their digits alone compare as whole numbers.
  const scale = chartScale(
    [contract.contractSum, ...amounts].flatMap((one) => (one === null ? [] : [digits(one)])),
  );
  const up = (amount: Amount) => heightIn(scale, digits(amount));
  const drawn = (kind: Exclude<Line, 'sum'>, label: string) => {
    const known = curve.flatMap((one, place) => (one[kind] === null ? [] : [{ place, amount: one[kind] }]));
    const points = known.map(({ place, amount }) => [across(place), up(amount)] as const);
    const last = known.at(-1);
    return last === undefined ? [] : [{ kind, points, label, amount: last.amount }];
  };
  const top = up(contract.contractSum);
  const sum = {
    kind: 'sum',
    points: [
      [0, top],
      [WIDTH, top],
    ],
    label: words.contractSum,
    amount: contract.contractSum,
  } as const;
  const lines = [
    sum,
    ...drawn('planned', words.planned),
    ...drawn('billed', words.billed),
    ...drawn('collected', words.collected),
    ...drawn('held', own.held),
  ];
  const labels = spreadLabels(
    lines.map(({ amount }) => up(amount)),
    LABEL_GAP,
  );
  const decimals = contract.contractSum.split('.')[1]?.length ?? 0;
  return {
    lines: lines.map(({ kind, points, label, amount }, index) => ({
      kind,
      points,
      label,
      figure: figures.inTable(amount),
      labelAt: labels[index] ?? 0,
    })),
    steps: scale.stepsMinor.map((step) => ({
      label: figures.short(writeDecimal(step, decimals)),
      at: heightIn(scale, step),
    })),
    months: monthsBelow(curve, own.month),
    table: tableOf(curve, figures, own),
  };
}
