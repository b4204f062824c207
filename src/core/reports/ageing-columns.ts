import { moneyColumn } from './money-column.ts';
import type { ReportCell, ReportColumn } from './report-body.ts';

/**
 * From which day on an amount stands in a column of an ageing: the last one has no end.
 * @example { id: 'days31', label: '31–60 days', from: 31 }
 */
export interface AgeBand {
  readonly id: string;
  readonly label: string;
  readonly from: number;
}

/**
 * The usual bands of an ageing, youngest first; what is younger than the first stands before them.
 * @example AGE_BANDS.map(({ label }) => label) // ['1–30 days', …]
 */
export const AGE_BANDS: readonly AgeBand[] = [
  { id: 'days1', label: '1–30 days', from: 1 },
  { id: 'days31', label: '31–60 days', from: 31 },
  { id: 'days61', label: '61–90 days', from: 61 },
  { id: 'days91', label: 'Over 90 days', from: 91 },
];

/**
 * The columns of an ageing: what is not aged yet, the bands, and their sum.
 * @example ageingColumns('Not due', 'Open').at(-1)?.id // 'open'
 */
export function ageingColumns(young: string, sum: string): readonly ReportColumn[] {
  const bands = [{ id: 'young', label: young }, ...AGE_BANDS];
  return [
    ...bands.map(({ id, label }) => moneyColumn(id, label)),
    {
      ...moneyColumn('open', sum),
      formula: { adds: bands.map(({ id }) => id), subtracts: [], running: false },
    },
  ];
}

/**
 * Where an amount (minor units) stands in an ageing: `days` old, or not aged yet below 1 or at null.
 * @example ageCell(100n, 45) // { days31: 100n }
 */
export function ageCell(amountMinor: bigint, days: number | null): Readonly<Record<string, ReportCell>> {
  const band = days === null ? undefined : AGE_BANDS.findLast(({ from }) => days >= from);
  return { [band?.id ?? 'young']: amountMinor };
}
